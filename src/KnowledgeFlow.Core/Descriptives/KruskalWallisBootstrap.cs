using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The percentile interval of Kruskal and Wallis's ε² over resamples drawn within the groups, as effectsize's rank_epsilon_squared.</summary>
public static class KruskalWallisBootstrap
{
    /// <summary>The interval.</summary>
    /// <param name="groups">Each group's values, complete.</param>
    /// <param name="test">Their test.</param>
    /// <param name="replicates">The number of resamples.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="level">The level, between 0 and 1.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <returns>ε² with its limits; resamples of equal values are left out.</returns>
    public static EffectSize Of(
        ImmutableArray<double[]> groups, KruskalWallisTest test, int replicates = 2000, ulong seed = 1, double level = ConfidenceLevel.Usual, CancellationToken cancellation = default)
    {
        double[] levels = [.. groups.SelectMany(group => group).Distinct().Order()];
        int[][] coded = [.. groups.Select(group => group.Select(value => Array.BinarySearch(levels, value)).ToArray())];
        int[] sizes = [.. groups.Select(group => group.Length)];
        var draws = Bootstrap.Run(
            replicates,
            seed,
            1,
            () => new int[groups.Length * levels.Length],
            (source, table, values) =>
            {
                Array.Clear(table);
                for (var group = 0; group < coded.Length; group++)
                {
                    for (var draw = 0; draw < coded[group].Length; draw++)
                    {
                        table[(group * levels.Length) + coded[group][source.NextInt32(coded[group].Length)]]++;
                    }
                }

                values[0] = EpsilonSquared(table, sizes, levels.Length);
                return !double.IsNaN(values[0]);
            },
            cancellation: cancellation);
        var (lower, upper) = draws.PercentileInterval(0, level);
        return new EffectSize(test.EpsilonSquared, lower, upper);
    }

    // H/(n − 1) = Σ n_g (r̄_g − r̄)²/Σ (r − r̄)²: the η² of mid-ranks.
    private static double EpsilonSquared(ReadOnlySpan<int> table, ReadOnlySpan<int> sizes, int levels)
    {
        var n = 0;
        foreach (var size in sizes)
        {
            n += size;
        }

        var (middle, total, between, below) = ((n + 1) / 2.0, 0.0, 0.0, 0);
        Span<double> sums = stackalloc double[Math.Min(sizes.Length, 64)];
        sums = sizes.Length <= 64 ? sums : new double[sizes.Length];
        sums.Clear();
        for (var level = 0; level < levels; level++)
        {
            var count = 0;
            for (var group = 0; group < sizes.Length; group++)
            {
                count += table[(group * levels) + level];
            }

            var deviation = below + ((count + 1) / 2.0) - middle;
            total += count * deviation * deviation;
            for (var group = 0; group < sizes.Length; group++)
            {
                sums[group] += table[(group * levels) + level] * deviation;
            }

            below += count;
        }

        for (var group = 0; group < sizes.Length; group++)
        {
            between += sums[group] * sums[group] / sizes[group];
        }

        return total > 0 ? between / total : double.NaN;
    }
}
