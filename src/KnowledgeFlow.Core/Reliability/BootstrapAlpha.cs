using System.Collections.Immutable;
using System.Numerics.Tensors;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Raw alphas of samples drawn with replacement from the rows, each as large as the sample itself.</summary>
/// <param name="Alphas">In ascending order; resamples whose total does not vary have no alpha and are left out.</param>
/// <param name="Undefined">How many were left out.</param>
internal sealed record BootstrapAlpha(ImmutableArray<double> Alphas, int Undefined)
{
    /// <summary>The standard deviation of the resampled alphas, divisor B − 1; NaN with fewer than two.</summary>
    public double StandardError => Distribution.StandardError;

    /// <summary>
    /// The quantile of the resampled alphas at a share (<see cref="ReplicatedStatistic.Quantile"/>); the percentile interval of confidence c lies between those of
    /// (1 − c)/2 and (1 + c)/2.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
    public double Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return Distribution.Quantile(share);
    }

    private ReplicatedStatistic Distribution => new(Alphas.AsSpan());

    /// <summary>
    /// Draws resamples (Efron 1979). Alpha needs of a resample only how often each row is in it: with w such counts, x the centred
    /// items and t their sum, Σ s_i² takes Σ w Σ_i x_i² and the k sums Σ w x_i, s_X² takes Σ w t². Every replication has a random stream of
    /// its own, so that the result depends on the seed alone and not on the threads.
    /// </summary>
    /// <param name="items">The items, reversed ones already turned; rows with a missing answer are left out.</param>
    /// <param name="replications">The number of resamples.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads to use; all processors where null. Not part of the result.</param>
    /// <returns>The resampled alphas, or the diagnosis of why the sample itself has no alpha
    /// (<see cref="CronbachAlpha.Of"/>); <see cref="Diagnosis.ConstantSum"/> where no resample has one either.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one replication.</exception>
    public static Outcome<BootstrapAlpha> Draw(SurveyData items, int replications, ulong seed, int? threads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
        var complete = items.Listwise();
        var moments = MomentsAccumulator.Of(complete);
        return CronbachAlpha.Of(moments).Then<BootstrapAlpha>(_ =>
        {
            var sums = new ResampleSums(complete, moments);
            var draws = Bootstrap.Run(
                replications,
                seed,
                statistics: 1,
                () => new double[complete.Rows],
                (source, counts, alpha) =>
                {
                    Bootstrap.DrawCounts(source, counts.AsSpan());
                    alpha[0] = sums.Alpha(counts);
                    return double.IsFinite(alpha[0]);
                },
                threads ?? -1,
                cancellation: items.Cancellation);
            if (draws.Count == 0)
            {
                return new Diagnosis.ConstantSum(items.Names);
            }

            return new BootstrapAlpha([.. draws.Values(0).Order()], draws.Failed);
        });
    }

    private sealed class ResampleSums
    {
        private readonly double[][] centred;
        private readonly double[] itemSquares;
        private readonly double[] totalSquares;
        private readonly double smallestTotal;

        public ResampleSums(SurveyData frame, Moments moments)
        {
            var rows = frame.Rows;
            centred = [.. frame.Columns.Select(column => column.ToArray())];
            itemSquares = new double[rows];
            totalSquares = new double[rows];
            for (var i = 0; i < centred.Length; i++)
            {
                TensorPrimitives.Subtract(centred[i], moments.Means[i], centred[i]);
                for (var row = 0; row < rows; row++)
                {
                    itemSquares[row] += centred[i][row] * centred[i][row];
                    totalSquares[row] += centred[i][row];
                }
            }

            TensorPrimitives.Multiply<double>(totalSquares, totalSquares, totalSquares);
            smallestTotal = 1e-13 * itemSquares.Sum();
        }

        public double Alpha(double[] counts)
        {
            var rows = counts.Length;
            var (shift, squaredMeans) = (0.0, 0.0);
            foreach (var item in centred)
            {
                var mean = LaneSums.Dot(counts, item) / rows;
                shift += mean;
                squaredMeans += mean * mean;
            }

            var total = LaneSums.Dot(counts, totalSquares) - (rows * shift * shift);
            var variances = LaneSums.Dot(counts, itemSquares) - (rows * squaredMeans);
            return total <= smallestTotal ? double.NaN : CronbachAlpha.FromSums(centred.Length, variances, total);
        }
    }
}
