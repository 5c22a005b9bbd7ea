using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Bartlett's test that no two items correlate in the population.</summary>
/// <param name="ChiSquared">The statistic, at least 0.</param>
/// <param name="DegreesOfFreedom">p(p − 1)/2.</param>
/// <param name="PValue">The upper tail of χ².</param>
public sealed record SphericityTest(double ChiSquared, int DegreesOfFreedom, double PValue)
{
    /// <summary>χ² = −(n − 1 − (2p + 5)/6) ln|R| (Bartlett 1951, Biometrika 38:337-344).</summary>
    /// <returns>
    /// The test, or <see cref="Diagnosis.TooFewItems"/> (fewer than two), <see cref="Diagnosis.TooFewRows"/> or
    /// <see cref="Diagnosis.NotPositiveDefinite"/> (the determinant is zero).
    /// </returns>
    public static Outcome<SphericityTest> Of(ItemCorrelations correlations)
    {
        var p = correlations.Items;
        if (p < 2)
        {
            return new Diagnosis.TooFewItems(p, 2);
        }

        return CorrelationInverse.Of(correlations).Then<SphericityTest>(inverse =>
        {
            var multiplier = correlations.Count - 1 - (((2 * p) + 5) / 6.0);
            if (multiplier <= 0)
            {
                return new Diagnosis.TooFewRows(correlations.Count, (int)Math.Floor(1 + (((2 * p) + 5) / 6.0)) + 1);
            }

            var statistic = Math.Max(0, -multiplier * inverse.LogDeterminant);
            var degrees = p * (p - 1) / 2;
            return new SphericityTest(statistic, degrees, ChiSquaredDistribution.UpperTail(statistic, degrees));
        });
    }
}
