using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>
/// The case bootstrap of several least-squares equations on the same rows. Each resample is a set of weights, its equations are solved from its centred cross-products by
/// Cholesky's factor. Columns are standardised once in the sample, so that cross-products lose no digits to means, and what is left of one beside others takes its place where that is little (<see cref="ResampledDesign"/>). The statistics of a draw are
/// the slopes of the equations in order, then the standard deviations (divisor n − 1) of all columns. Equations without a constant are solved from the
/// cross-products as they are, and a constant is a column like others there; root mean squares (divisor n − 1) take the place of standard deviations.
/// </summary>
internal sealed class RegressionBootstrap
{
    private const double ConstantShare = 1e-10;
    private const double CollinearShare = 1e-11;

    private readonly ResampledCrossProducts products;
    private readonly ImmutableArray<ResampledEquation> equations;
    private readonly ImmutableArray<int> clusters;
    private readonly int clusterCount;
    private readonly bool hasConstants;
    private readonly ImmutableArray<ResampledDesign> designs;
    private readonly double[] scales;
    private readonly int[] starts;
    private readonly int columnCount;

    /// <summary>Prepares the draws.</summary>
    /// <param name="columns">The columns, complete and of one length.</param>
    /// <param name="equations">The equations.</param>
    /// <param name="clusters">The cluster of each row, from 0, all of which occur: clusters are drawn then, not rows; empty for rows.</param>
    /// <param name="hasConstants">Whether every equation has a constant that is no column.</param>
    /// <exception cref="ArgumentException">Columns differ in length or there are none.</exception>
    public RegressionBootstrap(
        ImmutableArray<ImmutableArray<double>> columns, ImmutableArray<ResampledEquation> equations, ImmutableArray<int> clusters = default, bool hasConstants = true)
    {
        if (columns.IsEmpty || columns.Any(column => column.Length != columns[0].Length))
        {
            throw new ArgumentException("Columns of one length are needed.", nameof(columns));
        }

        this.equations = equations;
        this.hasConstants = hasConstants;
        this.clusters = clusters.IsDefault ? [] : clusters;
        clusterCount = this.clusters.IsEmpty ? columns[0].Length : this.clusters.Max() + 1;
        scales = new double[columns.Length];
        List<double[]> standardised = [.. columns.Select((column, i) => Standardised(column, hasConstants, out scales[i]))];
        var known = new List<ResampledDesign>();
        designs = [.. equations.Select(equation => DesignOf(equation.Predictors))];
        columnCount = standardised.Count;
        products = new ResampledCrossProducts([.. standardised]);
        starts = new int[equations.Length + 1];
        for (var e = 0; e < equations.Length; e++)
        {
            starts[e + 1] = starts[e] + equations[e].Predictors.Length;
        }

        ResampledDesign DesignOf(ImmutableArray<int> predictors)
        {
            if (known.Find(design => design.Predictors.AsSpan().SequenceEqual(predictors.AsSpan())) is { } same)
            {
                return same;
            }

            known.Add(ResampledDesign.Of(predictors, standardised, hasConstants));
            return known[^1];
        }
    }

    /// <summary>The number of statistics of a draw.</summary>
    public int Statistics => starts[^1] + scales.Length;

    /// <summary>The place of the first slope of an equation among the statistics.</summary>
    public int StartOf(int equation) => starts[equation];

    /// <summary>The place of the standard deviation of a column among the statistics.</summary>
    public int StandardDeviationOf(int column) => starts[^1] + column;

    /// <summary>Draws resamples. Those in which a column is constant or an equation collinear fail.</summary>
    /// <param name="replicates">The number of resamples B.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads to use; −1 for one a processor. Not part of the result.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples is not positive.</exception>
    /// <exception cref="OperationCanceledException">The draws were ended early.</exception>
    /// <param name="progress">Told the number of draws done, in no order.</param>
    public BootstrapDistribution Run(int replicates, ulong seed, int threads = -1, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        Bootstrap.RunBlocks(replicates, ResampledCrossProducts.Batch, Statistics, () => new Workspace(this), (first, workspace, statistics, drawn) => Draw(first, seed, workspace, statistics, drawn), threads, progress, cancellation);

    /// <summary>The statistics without each row, or each cluster, in turn, as the jackknife needs them.</summary>
    /// <param name="threads">The most threads to use; −1 for one a processor. Not part of the result.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public BootstrapDistribution Jackknife(int threads = -1, CancellationToken cancellation = default)
    {
        var whole = new Workspace(this);
        whole.Weights.AsSpan().Fill(1);
        products.Accumulate(whole.Weights, whole.Sums, whole.Scratch);
        var rows = clusters.IsEmpty ? null : clusters.Select((cluster, row) => (cluster, row)).ToLookup(pair => pair.cluster, pair => pair.row);
        return Bootstrap.RunBlocks(clusterCount, 1, Statistics, () => new Workspace(this), (left, workspace, statistics, drawn) =>
        {
            var sums = workspace.Sums.AsSpan(0, products.Stride);
            whole.Sums.AsSpan(0, products.Stride).CopyTo(sums);
            IEnumerable<int> removed = rows is null ? [left] : rows[left];
            var weight = products.Rows;
            foreach (var row in removed)
            {
                products.Remove(row, sums);
                weight--;
            }

            drawn[0] = Solve(sums, weight, workspace, statistics);
        }, threads, cancellation: cancellation);
    }

    private void Draw(int first, ulong seed, Workspace workspace, Span<double> statistics, Span<bool> drawn)
    {
        Span<double> totals = stackalloc double[ResampledCrossProducts.Batch];
        for (var copy = 0; copy < drawn.Length; copy++)
        {
            Bootstrap.DrawCounts(RandomSource.OfStream(seed, (ulong)(first + copy)), workspace.Counts.AsSpan());
            for (var row = 0; row < products.Rows; row++)
            {
                double count = workspace.Counts[clusters.IsEmpty ? row : clusters[row]];
                workspace.Weights[(row * ResampledCrossProducts.Batch) + copy] = count;
                totals[copy] += count;
            }
        }

        products.Accumulate(workspace.Weights, workspace.Sums, workspace.Scratch);
        for (var copy = 0; copy < drawn.Length; copy++)
        {
            drawn[copy] = Solve(workspace.Sums.AsSpan(copy * products.Stride, products.Stride), totals[copy], workspace, statistics.Slice(copy * Statistics, Statistics));
        }
    }

    private bool Solve(ReadOnlySpan<double> sums, double weight, Workspace workspace, Span<double> statistics)
    {
        var p = columnCount;
        var centred = workspace.Centred;
        if (hasConstants)
        {
            products.Centre(sums, weight, centred);
        }
        else
        {
            products.Unfold(sums, centred);
        }

        for (var i = 0; i < scales.Length; i++)
        {
            if (!(centred[(i * p) + i] > ConstantShare * weight))
            {
                return false;
            }

            statistics[StandardDeviationOf(i)] = scales[i] * Math.Sqrt(centred[(i * p) + i] / (weight - 1));
        }

        for (var e = 0; e < equations.Length; e++)
        {
            var (equation, design) = (equations[e], designs[e]);
            var slopes = statistics.Slice(starts[e], equation.Predictors.Length);
            if ((e == 0 || !ReferenceEquals(design, designs[e - 1])) && !TryFactor(design.Columns, centred, p, workspace.Factor))
            {
                return false;
            }

            for (var j = 0; j < slopes.Length; j++)
            {
                slopes[j] = centred[(design.Columns[j] * p) + equation.Outcome];
            }

            CholeskyFactor.Solve(workspace.Factor, slopes.Length, slopes);
            design.TurnBack(slopes);
            for (var j = 0; j < slopes.Length; j++)
            {
                slopes[j] *= scales[equation.Outcome] / scales[equation.Predictors[j]];
            }
        }

        return true;
    }

    private static bool TryFactor(ImmutableArray<int> predictors, ReadOnlySpan<double> centred, int p, Span<double> factor)
    {
        var q = predictors.Length;
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                factor[(i * q) + j] = centred[(predictors[i] * p) + predictors[j]];
            }
        }

        if (!CholeskyFactor.TryFactor(factor, q, out _))
        {
            return false;
        }

        for (var i = 0; i < q; i++)
        {
            var pivot = factor[(i * q) + i];
            if (pivot * pivot < CollinearShare * centred[(predictors[i] * p) + predictors[i]])
            {
                return false;
            }
        }

        return true;
    }

    // A constant column keeps the scale 1; no draw will have statistics then.
    private static double[] Standardised(ImmutableArray<double> column, bool isCentred, out double scale)
    {
        var (mean, squares) = (0.0, 0.0);
        foreach (var value in isCentred ? column : [])
        {
            mean += value / column.Length;
        }

        foreach (var value in column)
        {
            squares += (value - mean) * (value - mean);
        }

        var deviation = Math.Sqrt(squares / column.Length);
        var divisor = deviation > 0 ? deviation : 1;
        scale = divisor;
        return [.. column.Select(value => (value - mean) / divisor)];
    }

    private sealed class Workspace(RegressionBootstrap owner)
    {
        public int[] Counts { get; } = new int[owner.clusterCount];

        public double[] Weights { get; } = new double[owner.products.Rows * ResampledCrossProducts.Batch];

        public double[] Sums { get; } = new double[owner.products.Stride * ResampledCrossProducts.Batch];

        public double[] Scratch { get; } = owner.products.CreateScratch();

        public double[] Centred { get; } = new double[owner.columnCount * owner.columnCount];

        public double[] Factor { get; } = new double[owner.equations.Length == 0 ? 0 : owner.equations.Max(equation => equation.Predictors.Length * equation.Predictors.Length)];
    }
}
