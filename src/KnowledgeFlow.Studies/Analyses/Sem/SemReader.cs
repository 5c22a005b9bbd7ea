using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>Reads <c>{type: sem, model: …, estimator: …, missing: …, group: …, bootstrap: …, seed: …, starts: …}</c>.</summary>
internal sealed class SemReader : IAnalysisReader
{
    public string Type => "sem";

    public IReadOnlyList<string> Keys => ["model", .. ModelOptionsReader.Keys];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var options = ModelOptionsReader.Read(id, mapping);
        return new StructuralEquationAnalysis(id, ModelReader.Read(mapping.Required("model"), options), options);
    }
}
