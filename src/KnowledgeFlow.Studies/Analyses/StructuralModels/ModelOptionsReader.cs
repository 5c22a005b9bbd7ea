using System.Collections.Immutable;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Estimators;
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
            ? new Located<SemEstimator>(EstimatorWords.Read(named), named.Place)
            : new Located<SemEstimator>(new MaximumLikelihoodEstimator(), id.Place);
        var missing = mapping.Optional("missing")?.Choice(("listwise", MissingAnswers.Listwise), ("fiml", MissingAnswers.FullInformation)) ?? MissingAnswers.Listwise;
        if (missing == MissingAnswers.FullInformation && !estimator.Value.Supports(EstimatorFeature.IncompleteAnswers))
        {
            throw mapping.Required("missing").Problem(ModelMessages.NoLikelihood());
        }

        if (!estimator.Value.Supports(EstimatorFeature.SeveralGroups) && mapping.Optional("group") is { } group)
        {
            throw group.Problem(ModelMessages.OneGroup(EstimatorWords.Of(estimator.Value).Key!));
        }

        if (!estimator.Value.Supports(EstimatorFeature.Bootstrap) && mapping.Optional("bootstrap") is { } bootstrap)
        {
            throw bootstrap.Problem(ModelMessages.NoBootstrap(EstimatorWords.Of(estimator.Value).Key!));
        }

        var seed = mapping.Seed();
        return new ModelOptions(
            estimator,
            missing,
            mapping.Optional("group")?.LocatedText(),
            Replicates(mapping),
            seed,
            new StartingPoints(mapping.Optional("starts")?.Integer(minimum: 1, maximum: 10_000) ?? 1, seed));
    }

    /// <summary>How many bootstrap samples; 0 for none.</summary>
    public static int Replicates(StudyMapping mapping) => BootstrapReader.Replicates(mapping, 0);

    /// <summary>Which interval of the bootstrap; a choice without resamples is refused.</summary>
    public static BootstrapIntervalKind Interval(StudyMapping mapping)
    {
        BootstrapReader.Require(mapping, "interval");
        return BootstrapReader.Interval(mapping);
    }
}
