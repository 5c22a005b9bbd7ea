using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.ResponseQuality;

/// <summary>
/// Even-odd consistency: within one person, the correlation over scales of the mean of a scale's odd items with the mean of its even items,
/// stepped up by Spearman and Brown's formula; low in careless answering (Johnson 2005, Journal of Research in Personality 39:103-129;
/// Meade and Craig 2012, Psychological Methods 17:437-455; Curran 2016, Journal of Experimental Social Psychology 66:4-19).
/// </summary>
public static class EvenOddConsistency
{
    private const int FewestScales = 3;

    /// <summary>
    /// Each row's consistency, 2r/(1 + r), not below −1. Odd and even count the items within their scale from 1; means are of the answered
    /// items, scales of fewer than two items are left out. NaN where fewer than three scales have both means, or where the means of either half are all equal.
    /// </summary>
    /// <param name="scales">The items of each scale, keyed to one direction (reversed items reversed).</param>
    public static ImmutableArray<double> Of(ImmutableArray<ImmutableArray<Column>> scales)
    {
        ImmutableArray<ImmutableArray<Column>> halves = scales.RemoveAll(scale => scale.Length < 2);
        var rows = halves.IsEmpty ? 0 : halves[0][0].Length;
        var consistency = ImmutableArray.CreateBuilder<double>(rows);
        var odd = new double[halves.Length];
        var even = new double[halves.Length];
        for (var row = 0; row < rows; row++)
        {
            var count = 0;
            foreach (var scale in halves)
            {
                var (first, second) = (Mean(scale, row, 0), Mean(scale, row, 1));
                if (!double.IsNaN(first) && !double.IsNaN(second))
                {
                    (odd[count], even[count]) = (first, second);
                    count++;
                }
            }

            var r = count < FewestScales ? double.NaN : Correlation(odd.AsSpan(0, count), even.AsSpan(0, count));
            consistency.Add(double.IsNaN(r) ? double.NaN : r <= -1.0 / 3 ? -1 : 2 * r / (1 + r));
        }

        return consistency.MoveToImmutable();
    }

    private static double Mean(ImmutableArray<Column> scale, int row, int start)
    {
        var (sum, count) = (0.0, 0);
        for (var item = start; item < scale.Length; item += 2)
        {
            var answer = scale[item][row];
            if (!double.IsNaN(answer))
            {
                sum += answer;
                count++;
            }
        }

        return sum / count;
    }

    private static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, meanY) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / y.Length;
        }

        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        // Means of few whole answers that are equal may differ in their last digit.
        var negligible = 1e-12 * x.Length * Math.Max(1, Math.Max(meanX * meanX, meanY * meanY));
        return xx <= negligible || yy <= negligible ? double.NaN : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }
}
