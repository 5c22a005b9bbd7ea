using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Reads <c>{type: reliability, constructs: […]}</c>.</summary>
internal sealed class ReliabilityReader : IAnalysisReader
{
    public string Type => "reliability";

    public IReadOnlyList<string> Keys => ["constructs"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new ReliabilityAnalysis(id, mapping.Names("constructs"));
}
