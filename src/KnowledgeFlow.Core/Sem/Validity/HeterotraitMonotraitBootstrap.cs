using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Sem.Validity;

/// <summary>
/// Draws rows with replacement and takes the ratio of every two constructs of each draw, for percentile intervals
/// (Henseler, Ringle and Sarstedt 2015, doi:10.1007/s11747-014-0403-8, p. 122). Draw r takes random stream r of the seed, so
/// that the result is the same on any number of processors.
/// </summary>
public static class HeterotraitMonotraitBootstrap
{
    /// <summary>The distribution of HTMT; statistics are the pairs (i, j), j &lt; i, in order of i, then j.</summary>
    /// <param name="items">The items; incomplete rows are left out.</param>
    /// <param name="constructs">The places of each construct's items.</param>
    /// <param name="replicates">The number of draws R.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is not positive.</exception>
    public static BootstrapDistribution Run(SurveyData items, ImmutableArray<ImmutableArray<int>> constructs, int replicates, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        var complete = items.Listwise();
        var (rows, p) = (complete.Rows, complete.Columns.Length);
        double[][] columns = [.. complete.Columns.Select(column => column.ToArray())];
        foreach (var column in columns)
        {
            // Correlations do not change with the origin, and sums of squares about it lose nothing near the mean.
            var mean = column.Length == 0 ? 0 : column.Average();
            for (var row = 0; row < column.Length; row++)
            {
                column[row] -= mean;
            }
        }

        return Bootstrap.Run(
            replicates,
            seed,
            constructs.Length * (constructs.Length - 1) / 2,
            () => new double[rows],
            (source, times, values) =>
            {
                Bootstrap.DrawCounts(source, times.AsSpan());
                var ratios = Ratios(columns, times, p, constructs);
                ratios.CopyTo(values);
                return ratios.All(double.IsFinite);
            },
            cancellation: items.Cancellation);
    }

    private static ImmutableArray<double> Ratios(double[][] columns, double[] times, int p, ImmutableArray<ImmutableArray<int>> constructs)
    {
        var n = times.Sum();
        var means = new double[p];
        for (var i = 0; i < p; i++)
        {
            for (var row = 0; row < times.Length; row++)
            {
                means[i] += times[row] * columns[i][row];
            }

            means[i] /= n;
        }

        var covariance = new WorkMatrix(p, p);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var row = 0; row < times.Length; row++)
                {
                    sum += times[row] * columns[i][row] * columns[j][row];
                }

                covariance[i, j] = covariance[j, i] = (sum / n) - (means[i] * means[j]);
            }
        }

        var correlations = DenseMatrix.Of(p, p, (i, j) => i == j ? 1 : covariance[i, j] / Math.Sqrt(covariance[i, i] * covariance[j, j]));
        var ratios = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < constructs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                ratios.Add(HeterotraitMonotraitRatio.Of(correlations, constructs[i], constructs[j]));
            }
        }

        return ratios.ToImmutable();
    }
}
