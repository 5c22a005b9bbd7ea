using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>Reads <c>{type: item_analysis, constructs: […], share: 0.27}</c>.</summary>
internal sealed class ItemAnalysisReader : IAnalysisReader
{
    public string Type => "item_analysis";

    public IReadOnlyList<string> Keys => ["constructs", "share"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new ExtremeGroupAnalysis(
        id, mapping.Names("constructs"), mapping.Optional("share")?.NumberBetween(0.01, 0.5) ?? ExtremeGroups.UsualShare);
}
