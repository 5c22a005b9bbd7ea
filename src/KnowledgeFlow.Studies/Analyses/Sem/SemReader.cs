using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>Reads <c>{type: sem, model: …, scores: […], estimator: …, missing: …, group: …, bootstrap: …, interval: …, seed: …, starts: …}</c>.</summary>
internal sealed class SemReader : IAnalysisReader
{
    public string Type => "sem";

    public IReadOnlyList<string> Keys => ["model", "scores", .. ModelOptionsReader.Keys, "interval"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var options = ModelOptionsReader.Read(id, mapping) with { Interval = ModelOptionsReader.Interval(mapping) };
        return new StructuralEquationAnalysis(id, ModelReader.Read(mapping.Required("model"), options, takesProducts: true), options) { Scores = mapping.Names("scores") };
    }
}
