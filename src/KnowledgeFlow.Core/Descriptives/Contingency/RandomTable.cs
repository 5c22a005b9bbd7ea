using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>Draws tables of given margins with their probabilities under independence, cell by cell (Patefield 1981).</summary>
internal static class RandomTable
{
    /// <summary>−Σ ln n_ij! of a table drawn.</summary>
    /// <param name="source">The random numbers.</param>
    /// <param name="left">The totals of the rows; used up.</param>
    /// <param name="columns">The totals of the columns.</param>
    /// <param name="logs">ln n! of n from 0 on.</param>
    public static double MinusLogFactorials(RandomSource source, int[] left, ImmutableArray<int> columns, double[] logs)
    {
        var (sum, population) = (0.0, columns.Sum());
        foreach (var column in columns)
        {
            var (rest, others) = (column, population);
            for (var row = 0; row < left.Length; row++)
            {
                others -= left[row];
                var cell = row == left.Length - 1 ? rest : Hypergeometric(source, left[row], others, rest, logs);
                left[row] -= cell;
                rest -= cell;
                sum -= logs[cell];
            }

            population -= column;
        }

        return sum;
    }

    // How many of the marked are among those drawn, by inversion from the mode outwards.
    private static int Hypergeometric(RandomSource source, int marked, int others, int drawn, double[] logs)
    {
        int low = Math.Max(0, drawn - others), high = Math.Min(drawn, marked);
        if (low == high)
        {
            return low;
        }

        var mode = Math.Clamp((int)((drawn + 1.0) * (marked + 1.0) / (marked + others + 2.0)), low, high);
        var peak = Math.Exp(
            Choose(marked, mode) + Choose(others, drawn - mode) - Choose(marked + others, drawn));
        var (u, below, above, down, up) = (source.NextDouble() - peak, mode, mode, peak, peak);
        while (u > 0 && (below > low || above < high))
        {
            if (above < high)
            {
                up *= (double)(marked - above) * (drawn - above) / ((above + 1.0) * (others - drawn + above + 1.0));
                above++;
                u -= up;
                if (u <= 0)
                {
                    return above;
                }
            }

            if (below > low)
            {
                down *= below * (others - drawn + (double)below) / ((marked - below + 1.0) * (drawn - below + 1.0));
                below--;
                u -= down;
                if (u <= 0)
                {
                    return below;
                }
            }
        }

        return mode;

        double Choose(int n, int k) => logs[n] - logs[k] - logs[n - k];
    }
}
