using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Frequencies;

/// <summary>Reads <c>{type: frequencies, variables: […]}</c>.</summary>
internal sealed class FrequenciesReader : IAnalysisReader
{
    public string Type => "frequencies";

    public IReadOnlyList<string> Keys => ["variables"];

    public Analysis Read(Located<string> id, StudyMapping mapping) => new FrequenciesAnalysis(id, mapping.Names("variables"));
}
