using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Horn's parallel analysis (1965, Psychometrika 30:179-185): the eigenvalues that correlations of independent normal items have by
/// chance, as a percentile over replications (Glorfeld 1995 for the 95th).
/// <para>
/// A replication does not draw n rows. The cross-products of n rows of p independent normal variables, centred, have the
/// law of A A' with A lower trapezoidal, p × min(p, n − 1): its diagonal elements are χ(n − 1), χ(n − 2), … and those
/// below standard normal (Bartlett 1933; Odell and Feiveson 1966, JASA 61:199-203). That is exact and costs the same for
/// a hundred rows as for a million. Every replication has a random stream of its own, so that the result depends on the seed alone.
/// </para>
/// </summary>
internal static class ParallelAnalysis
{
    /// <summary>The percentile (linear interpolation between order statistics, R's type 7) of each of the p eigenvalues, in descending order.</summary>
    /// <param name="items">The number of items p.</param>
    /// <param name="count">The number of rows n.</param>
    /// <param name="settings">Replications, percentile and seed.</param>
    /// <param name="threads">The most threads to use; all processors where null. Not part of the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no item, or there are fewer than three rows.</exception>
    public static ImmutableArray<double> Thresholds(int items, int count, ParallelAnalysisSettings settings, int? threads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 3);
        var eigenvalues = new double[items * settings.Replications];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = settings.Cancellation };
        Parallel.For(0, settings.Replications, options, () => new Workspace(items, count), (replication, _, workspace) =>
        {
            workspace.Draw(RandomSource.OfStream(settings.Seed, (ulong)replication));
            for (var k = 0; k < items; k++)
            {
                eigenvalues[(k * settings.Replications) + replication] = workspace.Eigenvalues[k];
            }

            return workspace;
        }, _ => { });

        var thresholds = ImmutableArray.CreateBuilder<double>(items);
        for (var k = 0; k < items; k++)
        {
            var sorted = eigenvalues.AsSpan(k * settings.Replications, settings.Replications);
            sorted.Sort();
            var place = settings.Percentile * (sorted.Length - 1);
            var below = (int)Math.Floor(place);
            var above = Math.Min(below + 1, sorted.Length - 1);
            thresholds.Add(sorted[below] + ((place - below) * (sorted[above] - sorted[below])));
        }

        return thresholds.ToImmutable();
    }

    private sealed class Workspace(int items, int count)
    {
        private readonly int width = Math.Min(items, count - 1);
        private readonly double[] factor = new double[items * Math.Min(items, count - 1)];
        private readonly double[] matrix = new double[items * items];
        private readonly double[] work = new double[items];

        public double[] Eigenvalues { get; } = new double[items];

        public void Draw(RandomSource source)
        {
            for (var i = 0; i < items; i++)
            {
                var row = factor.AsSpan(i * width, width);
                row.Clear();
                source.FillNormal(row[..Math.Min(i, width)]);
                if (i < width)
                {
                    row[i] = Math.Sqrt(ChiSquaredDraw.Next(source, count - 1 - i));
                }

                // Rows of unit length have correlations for products.
                var length = Math.Sqrt(SequentialSums.Dot(row, row));
                for (var k = 0; k < width; k++)
                {
                    row[k] /= length;
                }

                for (var j = 0; j < i; j++)
                {
                    var reach = Math.Min(j + 1, width);
                    matrix[(i * items) + j] = matrix[(j * items) + i] = SequentialSums.Dot(row[..reach], factor.AsSpan(j * width, reach));
                }

                matrix[(i * items) + i] = 1;
            }

            SymmetricEigensystem.Eigenvalues(matrix, Eigenvalues, work);
        }
    }
}
