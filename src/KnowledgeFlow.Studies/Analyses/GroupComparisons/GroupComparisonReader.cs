using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Reads <c>{type: compare_groups, outcomes: […], groups: […]}</c>.</summary>
internal sealed class GroupComparisonReader : IAnalysisReader
{
    public string Type => "compare_groups";

    public IReadOnlyList<string> Keys => ["outcomes", "groups"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        _ = mapping.Required("outcomes");
        _ = mapping.Required("groups");
        return new GroupComparisonAnalysis(id, mapping.Names("outcomes"), mapping.Names("groups"));
    }
}
