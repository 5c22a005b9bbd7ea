using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>{type: regression, outcome: …, blocks: [[…], […]], se: …, cluster: …, intercept: …, weights: …, selection: …, center: …, bootstrap: …, also: […]}</c>, or <c>predictors: […]</c> for one block.</summary>
internal sealed class RegressionReader : IAnalysisReader
{
    private static readonly (string Name, RegressionExtra Extra)[] Extras =
    [
        ("importance", RegressionExtra.Importance),
        ("collinearity", RegressionExtra.Collinearity),
        ("cases", RegressionExtra.Cases),
        ("correlations", RegressionExtra.Correlations),
    ];

    public string Type => "regression";

    public IReadOnlyList<string> Keys => ["outcome", "blocks", "predictors", "se", "cluster", "intercept", "center", "weights", .. SelectionReader.Keys, .. BootstrapReader.Keys, "also"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        var intercept = mapping.Optional("intercept")?.Boolean() ?? true;
        var (errors, cluster) = StandardErrorsReader.ReadWithCluster(mapping);
        ImmutableArray<RegressionExtra> asked = mapping.Optional("also") is { } also ? [.. also.ListOrOne().Select(node => node.Choice<RegressionExtra>(Extras)).Distinct()] : [];
        return new RegressionAnalysis(
            id,
            outcome,
            BlockReader.Blocks(mapping, outcome),
            errors,
            intercept,
            CentringReader.Read(mapping, Centring.None))
        {
            Cluster = cluster,
            Weights = mapping.Optional("weights")?.LocatedText(),
            Selection = SelectionReader.Read(mapping, intercept),
            Bootstrap = BootstrapReader.ReadIfAsked(mapping),
            Extras = asked,
        };
    }
}
