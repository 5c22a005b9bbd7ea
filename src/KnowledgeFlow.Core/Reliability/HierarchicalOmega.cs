using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Omega of a general factor beside group factors (Zinbarg, Revelle, Yovel and Li 2005, Psychometrika 70:123-133), of standardised items as psych's omega.</summary>
/// <param name="Hierarchical">ω_h = (Σ g_i)²/Σ r_ij, the share of the sum's variance that the general factor makes.</param>
/// <param name="Total">ω_t = 1 − Σ u_i²/Σ r_ij, that of all common factors.</param>
/// <param name="Limit">ω_h/ω_t, the general factor's share with infinitely many such items.</param>
/// <param name="ExplainedCommonVariance">ECV, Σ g² over the sum of all squared Schmid-Leiman loadings.</param>
/// <param name="General">The items' loadings on the general factor.</param>
/// <param name="Group">Their loadings on the group factors, p × m, after the general factor is taken out.</param>
/// <param name="Communalities">The variance of each item that all factors explain.</param>
/// <param name="Caution">What to know before believing the solution; null where there is nothing.</param>
public sealed record HierarchicalOmega(
    double Hierarchical,
    double Total,
    double Limit,
    double ExplainedCommonVariance,
    ImmutableArray<double> General,
    LoadingMatrix Group,
    ImmutableArray<double> Communalities,
    Diagnosis? Caution)
{
    /// <summary>The group factors that are extracted unless told otherwise.</summary>
    public const int UsualFactors = 3;

    /// <summary>
    /// Minimum residual factors, rotated by oblimin without Kaiser's normalisation as psych does; one factor of their correlations (with two, loadings √r each), and
    /// Schmid and Leiman's transformation (1957, Psychometrika 22:53-61): g = P γ, group loadings P_k √(1 − γ_k²).
    /// </summary>
    /// <param name="correlations">The items' correlations, reversed items already turned.</param>
    /// <param name="factors">The number of group factors, 2 or more.</param>
    /// <returns>
    /// The coefficients; the diagnoses of <see cref="MinimumResidualExtraction"/> and of the rotation; <see cref="Diagnosis.NotPositiveDefinite"/> where two factors
    /// correlate negatively, so that no general factor stands above them; <see cref="Diagnosis.ConstantSum"/> where the sum does not vary.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two factors are asked for.</exception>
    public static Outcome<HierarchicalOmega> Of(ItemCorrelations correlations, int factors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 2);
        var total = 0.0;
        foreach (var correlation in correlations.AsSpan())
        {
            total += correlation;
        }

        if (total <= 1e-13 * correlations.Items)
        {
            return new Diagnosis.ConstantSum(correlations.Names);
        }

        return MinimumResidualExtraction.Extract(correlations, factors).Then(extracted =>
            ObliminRotation.Rotate(extracted.Loadings, normalise: false, cancellation: correlations.Cancellation).Then(rotated =>
                SecondOrder(rotated, correlations.Count).Then<HierarchicalOmega>(second => Transformed(correlations, extracted, rotated, second.Loadings, second.Caution, total))));
    }

    private static Outcome<(double[] Loadings, Diagnosis? Caution)> SecondOrder(RotatedFactors rotated, int count)
    {
        var m = rotated.FactorCorrelations.Rows;
        ImmutableArray<string> names = [.. Enumerable.Range(1, m).Select(factor => FormattableString.Invariant($"F{factor}"))];
        if (m == 2)
        {
            var r = rotated.FactorCorrelations[0, 1];
            return r < 0 ? new Diagnosis.NotPositiveDefinite(names, r) : ((double[])[Math.Sqrt(r), Math.Sqrt(r)], (Diagnosis?)null);
        }

        return MinimumResidualExtraction.Extract(ItemCorrelations.FromMatrix(names, count, rotated.FactorCorrelations), 1)
            .Then<(double[], Diagnosis?)>(general => ((double[])[.. Enumerable.Range(0, m).Select(k => general.Loadings[k, 0])], general.Caution));
    }

    private static HierarchicalOmega Transformed(
        ItemCorrelations correlations, ExtractedFactors extracted, RotatedFactors rotated, double[] second, Diagnosis? caution, double total)
    {
        var (p, m) = (correlations.Items, second.Length);
        var (general, group, common) = (new double[p], new WorkMatrix(p, m), new double[p]);
        var (generalSquares, groupSquares) = (0.0, 0.0);
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                general[i] += rotated.Pattern[i, k] * second[k];
                group[i, k] = rotated.Pattern[i, k] * Math.Sqrt(Math.Max(0, 1 - (second[k] * second[k])));
                groupSquares += group[i, k] * group[i, k];
                common[i] += extracted.Loadings[i, k] * extracted.Loadings[i, k];
            }

            generalSquares += general[i] * general[i];
        }

        var sum = general.Sum();
        var unique = common.Sum(communality => 1 - communality);
        return new HierarchicalOmega(
            sum * sum / total,
            1 - (unique / total),
            sum * sum / (total - unique),
            generalSquares / (generalSquares + groupSquares),
            [.. general],
            new LoadingMatrix(correlations.Names, group),
            [.. common],
            extracted.Caution ?? caution);
    }
}
