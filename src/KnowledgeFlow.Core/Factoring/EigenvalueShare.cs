using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>An eigenvalue of the matrix that is factored and its share of the total variance.</summary>
/// <param name="Eigenvalue">The eigenvalue.</param>
/// <param name="Percent">100 λ/p; of covariances 100 λ over the sum of the variances.</param>
/// <param name="CumulativePercent">The percents of this and the larger eigenvalues together.</param>
public sealed record EigenvalueShare(double Eigenvalue, double Percent, double CumulativePercent)
{
    /// <summary>All p eigenvalues, in descending order. The first is Harman's unrotated single component.</summary>
    public static ImmutableArray<EigenvalueShare> Of(ItemCorrelations correlations)
    {
        var (p, total) = (correlations.Items, correlations.TotalVariance);
        var shares = ImmutableArray.CreateBuilder<EigenvalueShare>(p);
        var sum = 0.0;
        foreach (var found in SymmetricEigensystem.Of(correlations.Factored(), p).Values)
        {
            // An eigenvalue is off by units of the largest, at most the total.
            var value = RoundingError.Cleared(found, total);
            sum += value;
            shares.Add(new EigenvalueShare(value, 100 * value / total, 100 * sum / total));
        }

        return shares.ToImmutable();
    }
}
