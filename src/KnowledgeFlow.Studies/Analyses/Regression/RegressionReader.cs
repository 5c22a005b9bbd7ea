using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>{type: regression, outcome: …, blocks: [[…], …], se: …, intercept: …, center: …}</c>, or <c>predictors: […]</c> for one block.</summary>
internal sealed class RegressionReader : IAnalysisReader
{
    public string Type => "regression";

    public IReadOnlyList<string> Keys => ["outcome", "blocks", "predictors", "se", "intercept", "center"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        return new RegressionAnalysis(
            id,
            outcome,
            BlockReader.Blocks(mapping, outcome),
            StandardErrorsReader.Read(mapping),
            mapping.Optional("intercept")?.Boolean() ?? true,
            CentringReader.Read(mapping, Centring.None));
    }
}
