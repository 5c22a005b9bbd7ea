using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>How many factors a rule keeps, and the eigenvalues it looked at.</summary>
/// <param name="Eigenvalues">All p eigenvalues of the matrix that is factored with their shares, descending.</param>
/// <param name="Thresholds">What each eigenvalue had to exceed under parallel analysis, in the same order; empty under the other rules.</param>
/// <param name="Factors">The number of factors kept; <see cref="Diagnosis.NoFactors"/> where the first eigenvalue already fails.</param>
public sealed record FactorRetention(ImmutableArray<EigenvalueShare> Eigenvalues, ImmutableArray<double> Thresholds, Outcome<int> Factors)
{
    /// <summary>Eigenvalues of exactly the threshold, as those of uncorrelated items, do not pass by rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Applies a rule.</summary>
    /// <param name="correlations">The items' correlations.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="threads">The most threads that parallel analysis uses; all processors where null. Not part of the result.</param>
    public static FactorRetention Of(ItemCorrelations correlations, FactorCountRule rule, int? threads = null)
    {
        var eigenvalues = EigenvalueShare.Of(correlations);
        switch (rule)
        {
            case FactorCountRule.Fixed told:
                return new FactorRetention(eigenvalues, [], told.Factors);
            case FactorCountRule.Kaiser:
                return new FactorRetention(eigenvalues, [], Passing(eigenvalues, [.. eigenvalues.Select(_ => correlations.TotalVariance / correlations.Items)]));
            case FactorCountRule.Parallel parallel:
                var thresholds = ParallelAnalysis.Thresholds(correlations.Items, correlations.Count, parallel.Settings, threads);
                return new FactorRetention(eigenvalues, thresholds, Passing(eigenvalues, thresholds));
            default:
                throw new ArgumentException($"There is no rule {rule.GetType().Name}.", nameof(rule));
        }
    }

    private static Outcome<int> Passing(ImmutableArray<EigenvalueShare> eigenvalues, ImmutableArray<double> thresholds)
    {
        var kept = eigenvalues.Zip(thresholds).TakeWhile(pair => pair.First.Eigenvalue > pair.Second * (1 + Rounding)).Count();
        return kept > 0 ? kept : new Diagnosis.NoFactors(eigenvalues[0].Eigenvalue, thresholds[0]);
    }
}
