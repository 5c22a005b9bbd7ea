using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Reads <c>{type: descriptives, variables: […]}</c>.</summary>
internal sealed class DescriptivesReader : IAnalysisReader
{
    public string Type => "descriptives";

    public IReadOnlyList<string> Keys => ["variables"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new DescriptivesAnalysis(id, mapping.Names("variables"));
}
