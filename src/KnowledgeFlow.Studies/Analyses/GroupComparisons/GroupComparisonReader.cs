using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Reads <c>{type: compare_groups, outcomes: […], groups: […], ranks: …}</c>.</summary>
internal sealed class GroupComparisonReader : IAnalysisReader
{
    public string Type => "compare_groups";

    public IReadOnlyList<string> Keys => ["outcomes", "groups", "ranks"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        _ = mapping.Required("outcomes");
        _ = mapping.Required("groups");
        return new GroupComparisonAnalysis(id, mapping.Names("outcomes"), mapping.Names("groups")) { HasRanks = mapping.Optional("ranks")?.Boolean() ?? false };
    }
}
