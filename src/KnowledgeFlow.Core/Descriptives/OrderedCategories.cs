using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Ordered answers as cuts through a normal distribution.</summary>
internal static class OrderedCategories
{
    /// <summary>Writes the categories of a variable from 0 and returns its thresholds between −∞ and ∞, the normal quantiles of the cumulative shares.</summary>
    /// <param name="cases">Complete rows, N × p.</param>
    /// <param name="codes">Where the categories go, N × p.</param>
    /// <param name="j">The variable.</param>
    /// <param name="p">The number of variables.</param>
    /// <param name="n">The number of rows.</param>
    public static double[] Thresholds(ReadOnlySpan<double> cases, int[] codes, int j, int p, int n)
    {
        var values = new SortedSet<double>();
        for (var row = 0; row < n; row++)
        {
            values.Add(cases[(row * p) + j]);
        }

        double[] sorted = [.. values];
        var counts = new int[sorted.Length];
        for (var row = 0; row < n; row++)
        {
            var code = Array.BinarySearch(sorted, cases[(row * p) + j]);
            codes[(row * p) + j] = code;
            counts[code]++;
        }

        var cut = new double[sorted.Length + 1];
        cut[0] = double.NegativeInfinity;
        cut[^1] = double.PositiveInfinity;
        var below = 0;
        for (var k = 1; k < sorted.Length; k++)
        {
            below += counts[k - 1];

            // From the nearer end: a share close to 1 has lost the digits of what is left.
            cut[k] = 2 * below <= n ? NormalDistribution.Quantile((double)below / n) : NormalDistribution.UpperTailQuantile((double)(n - below) / n);
        }

        return cut;
    }
}
