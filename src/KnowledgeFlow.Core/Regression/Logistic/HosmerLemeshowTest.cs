using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>
/// Hosmer and Lemeshow's (1980) test of the fit of a binary model: Σ (o − e)²/e over ten groups of predicted probability, events and others, cut at the deciles (type 7 of Hyndman
/// and Fan 1996, as R's quantile); equal deciles count once. SPSS cuts ties in another way.
/// </summary>
/// <param name="ChiSquared">The statistic.</param>
/// <param name="DegreesOfFreedom">The groups less 2.</param>
/// <param name="PValue">The upper tail.</param>
/// <param name="Groups">The groups that have rows.</param>
public sealed record HosmerLemeshowTest(double ChiSquared, int DegreesOfFreedom, double PValue, int Groups)
{
    private const int Deciles = 10;

    /// <summary>The test; null where there are fewer than three groups of different probabilities.</summary>
    /// <param name="probabilities">The predicted probability of the event, a row each.</param>
    /// <param name="events">Whether the event came.</param>
    internal static HosmerLemeshowTest? Of(ReadOnlySpan<double> probabilities, ImmutableArray<bool> events)
    {
        var sorted = probabilities.ToArray();
        Array.Sort(sorted);
        double[] cuts = [.. Enumerable.Range(0, Deciles + 1).Select(k => Quantile(sorted, (double)k / Deciles)).Distinct()];
        var groups = new (int Rows, double Expected, int Observed)[Math.Max(1, cuts.Length - 1)];
        for (var i = 0; i < probabilities.Length; i++)
        {
            var place = Array.BinarySearch(cuts, probabilities[i]);
            var group = Math.Clamp((place < 0 ? ~place : place) - 1, 0, groups.Length - 1);
            groups[group] = (groups[group].Rows + 1, groups[group].Expected + probabilities[i], groups[group].Observed + (events[i] ? 1 : 0));
        }

        var (sum, count) = (0.0, 0);
        foreach (var (rows, expected, observed) in groups)
        {
            if (rows > 0)
            {
                var difference = observed - expected;
                sum += (difference * difference / expected) + (difference * difference / (rows - expected));
                count++;
            }
        }

        return count < 3 || !double.IsFinite(sum) ? null : new HosmerLemeshowTest(sum, count - 2, ChiSquaredDistribution.UpperTail(sum, count - 2), count);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
