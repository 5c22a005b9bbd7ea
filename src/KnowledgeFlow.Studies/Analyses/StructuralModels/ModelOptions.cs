using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>How a model is fitted.</summary>
/// <param name="Estimator">The estimator.</param>
/// <param name="Missing">What becomes of rows with missing answers.</param>
/// <param name="Group">The variable whose values are groups of their own, or null.</param>
/// <param name="Replicates">How many bootstrap samples; 0 for none.</param>
/// <param name="Seed">The seed of the bootstrap and of starting points.</param>
/// <param name="Starts">From how many starting points the optimum is sought.</param>
public sealed record ModelOptions(Located<SemEstimator> Estimator, MissingAnswers Missing, Located<string>? Group, int Replicates, ulong Seed, StartingPoints Starts)
{
    /// <summary>Which bootstrap interval.</summary>
    public BootstrapIntervalKind Interval { get; init; }

    /// <summary>The estimator as a convention has it.</summary>
    public SemEstimator EstimatorUnder(Convention convention) => Estimator.Value.Under(convention, Missing == MissingAnswers.FullInformation);

    /// <summary>An estimator with nothing else chosen: one sample, no bootstrap, one starting point.</summary>
    public static ModelOptions Of(Located<SemEstimator> estimator, MissingAnswers missing = MissingAnswers.Listwise) => new(estimator, missing, Group: null, Replicates: 0, Seed: 1, StartingPoints.One);
}
