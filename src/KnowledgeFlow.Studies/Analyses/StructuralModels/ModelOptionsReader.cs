using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Reads the keys that <c>cfa</c> and <c>sem</c> share, and refuses combinations that no estimator takes.</summary>
internal static class ModelOptionsReader
{
    public static ImmutableArray<string> Keys { get; } = ["estimator", "missing", "group", "bootstrap", "seed", "starts"];

    public static ModelOptions Read(Located<string> id, StudyMapping mapping)
    {
        var estimator = mapping.Optional("estimator") is { } named
            ? new Located<Estimator>(EstimatorOf(named), named.Place)
            : new Located<Estimator>(Estimator.MaximumLikelihood, id.Place);
        var missing = mapping.Optional("missing")?.Choice(("listwise", MissingAnswers.Listwise), ("fiml", MissingAnswers.FullInformation)) ?? MissingAnswers.Listwise;
        if (missing == MissingAnswers.FullInformation && estimator.Value is not (Estimator.MaximumLikelihood or Estimator.RobustMaximumLikelihood))
        {
            throw mapping.Required("missing").Problem("missing: fiml is a likelihood, which the estimator does not have", "Choose estimator: ml or mlr, or leave missing: listwise.");
        }

        if (estimator.Value == Estimator.WeightedLeastSquares && mapping.Optional("group") is { } group)
        {
            throw group.Problem("wlsmv takes one group", "Leave group: out, or choose estimator: ml or mlr.");
        }

        if (estimator.Value == Estimator.WeightedLeastSquares && mapping.Optional("bootstrap") is { } bootstrap)
        {
            throw bootstrap.Problem("wlsmv has no bootstrap", "Leave bootstrap: out, or choose estimator: ml or mlr.");
        }

        var seed = (ulong)(mapping.Optional("seed")?.Integer(minimum: 0) ?? 1);
        return new ModelOptions(
            estimator,
            missing,
            mapping.Optional("group")?.LocatedText(),
            mapping.Optional("bootstrap")?.Integer(minimum: 100, maximum: 100_000) ?? 0,
            seed,
            new StartingPoints(mapping.Optional("starts")?.Integer(minimum: 1, maximum: 10_000) ?? 1, seed));
    }

    private static Estimator EstimatorOf(StudyNode node) => node.Choice(
        ("ml", Estimator.MaximumLikelihood),
        ("mlr", Estimator.RobustMaximumLikelihood),
        ("uls", Estimator.UnweightedLeastSquares),
        ("gls", Estimator.GeneralisedLeastSquares),
        ("wlsmv", Estimator.WeightedLeastSquares));
}
