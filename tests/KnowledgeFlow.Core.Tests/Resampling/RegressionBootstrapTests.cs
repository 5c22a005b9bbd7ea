using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Tests.Resampling;

public sealed class RegressionBootstrapTests
{
    private static readonly ImmutableArray<ResampledEquation> Equations = [new(2, [0, 1]), new(3, [0, 1]), new(3, [0, 1, 2])];

    /// <summary>A draw is least squares on the rows drawn: the same numbers come from copying the rows out, by another algorithm. 300 rows make two chunks.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(300)]
    public void DrawIsLeastSquaresOnTheRowsDrawn(int rows)
    {
        var columns = Columns(rows);
        var bootstrap = new RegressionBootstrap(columns, Equations);
        var draws = bootstrap.Run(9, 5);
        var counts = new int[rows];
        for (var replicate = 0; replicate < 9; replicate++)
        {
            Bootstrap.DrawCounts(RandomSource.OfStream(5, (ulong)replicate), counts.AsSpan());
            Compare(draws[replicate], bootstrap, columns, [.. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Repeat(row, counts[row]))]);
        }
    }

    [Fact]
    public void ClustersAreDrawnWhole()
    {
        var columns = Columns(60);
        ImmutableArray<int> clusters = [.. Enumerable.Range(0, 60).Select(row => row % 7)];
        var bootstrap = new RegressionBootstrap(columns, Equations, clusters);
        var counts = new int[7];
        Bootstrap.DrawCounts(RandomSource.OfStream(5, 3), counts.AsSpan());
        Compare(bootstrap.Run(4, 5)[3], bootstrap, columns, [.. Enumerable.Range(0, 60).SelectMany(row => Enumerable.Repeat(row, counts[clusters[row]]))]);
    }

    [Fact]
    public void JackknifeLeavesOutEachRowOrCluster()
    {
        var columns = Columns(50);
        var byRow = new RegressionBootstrap(columns, Equations);
        Compare(byRow.Jackknife()[17], byRow, columns, [.. Enumerable.Range(0, 50).Where(row => row != 17)]);
        var byCluster = new RegressionBootstrap(columns, Equations, [.. Enumerable.Range(0, 50).Select(row => row / 10)]);
        byCluster.Jackknife().Count.Should().Be(5);
        Compare(byCluster.Jackknife()[2], byCluster, columns, [.. Enumerable.Range(0, 50).Where(row => row / 10 != 2)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void DrawsDoNotDependOnTheNumberOfThreads(int threads)
    {
        var bootstrap = new RegressionBootstrap(Columns(40), Equations);
        var (all, some) = (bootstrap.Run(101, 8), bootstrap.Run(101, 8, threads));
        for (var statistic = 0; statistic < all.Statistics; statistic++)
        {
            some.Values(statistic).Should().Equal(all.Values(statistic));
        }
    }

    [Fact]
    public void MoreDrawsBeginWithTheSameOnes()
    {
        var bootstrap = new RegressionBootstrap(Columns(40), Equations);
        bootstrap.Run(30, 8).Values(1).Should().Equal(bootstrap.Run(101, 8).Values(1).Take(30));
    }

    /// <summary>Products that are too many to keep are formed again for each pass, to the same bits.</summary>
    [Fact]
    public void ProductsNeedNotBeKept()
    {
        var columns = Columns(600).Select(column => column.ToArray()).ToArray();
        var (kept, formed) = (new ResampledCrossProducts(columns), new ResampledCrossProducts(columns, largestCache: 0));
        double[] weights = [.. Enumerable.Range(0, 2400).Select(i => (double)(i % 5))];
        var (one, other) = (new double[4 * kept.Stride], new double[4 * kept.Stride]);
        kept.Accumulate(weights, one, kept.CreateScratch());
        formed.Accumulate(weights, other, formed.CreateScratch());
        other.Should().Equal(one);
    }

    /// <summary>A variable on which one row of five differs does not vary in (4/5)⁵ = 32.8 % of all draws.</summary>
    [Fact]
    public void DrawsWithAConstantColumnAreCounted()
    {
        var draws = new RegressionBootstrap([[0, 0, 0, 0, 1], [1, 3, 2, 5, 4]], [new ResampledEquation(1, [0])]).Run(1000, 1);
        draws.Failed.Should().BeInRange(270, 390);
        (draws.Count + draws.Failed).Should().Be(1000);
    }

    /// <summary>
    /// The slope of a product is the same wherever its predictors begin: that of x + 10⁶ is that of x, though it and the other predictor then share all but 10⁻¹² of their variance.
    /// To seven digits, since a product of a million is rounded at the tenth decimal.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AProductOfPredictorsFarFromZeroHasItsSlope(bool hasConstants)
    {
        var (near, far) = (Draws(0), Draws(1e6));
        far.Failed.Should().Be(0);
        for (var replicate = 0; replicate < 9; replicate++)
        {
            far[replicate][2].Should().BeApproximately(near[replicate][2], 1e-7);
            far[replicate][0].Should().BeApproximately(near[replicate][0], 1e-7);
            far[replicate][1].Should().BeApproximately(near[replicate][1] - (1e6 * near[replicate][2]), 0.1);
        }

        BootstrapDistribution Draws(double origin)
        {
            var columns = Columns(80);
            var (x, w) = (columns[0], columns[2]);
            ImmutableArray<double> product = [.. x.Select((value, row) => (value + origin) * w[row])];
            ImmutableArray<double> moved = [.. x.Select(value => value + origin)];
            ImmutableArray<ImmutableArray<double>> taken = hasConstants ? [moved, w, product, columns[3]]
                : [Deviations(moved), Deviations(w), Deviations(product), Deviations(columns[3]), [.. x.Select(_ => 1.0)]];
            return new RegressionBootstrap(taken, [new ResampledEquation(3, hasConstants ? [0, 1, 2] : [0, 1, 2, 4])], hasConstants: hasConstants).Run(9, 5);
        }

        static ImmutableArray<double> Deviations(ImmutableArray<double> column) => [.. column.Select(value => value - column.Average())];
    }

    [Fact]
    public void DrawsWithCollinearColumnsAreCounted() =>
        new RegressionBootstrap([[1, 2, 3, 4], [2, 4, 6, 8], [1, 3, 2, 5]], [new ResampledEquation(2, [0, 1])]).Run(100, 1).Count.Should().Be(0);

    private static void Compare(ReadOnlySpan<double> statistics, RegressionBootstrap bootstrap, ImmutableArray<ImmutableArray<double>> columns, int[] rows)
    {
        for (var e = 0; e < Equations.Length; e++)
        {
            var design = DesignMatrix.Of(rows.Length, Equations[e].Predictors.Select(place => new DesignColumn($"x{place}", Taken(place))));
            LeastSquares.Fit(design, Taken(Equations[e].Outcome), "y").TryGet(out var fit, out _).Should().BeTrue();
            for (var j = 1; j < fit!.Coefficients.Length; j++)
            {
                statistics[bootstrap.StartOf(e) + j - 1].Should().BeApproximately(fit.Coefficients[j], 1e-11);
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            statistics[bootstrap.StandardDeviationOf(i)].Should().BeApproximately(SampleSpread.StandardDeviation(Taken(i)), 1e-11);
        }

        ImmutableArray<double> Taken(int column) => [.. rows.Select(row => columns[column][row])];
    }

    private static ImmutableArray<ImmutableArray<double>> Columns(int rows)
    {
        var source = new RandomSource(11);
        ImmutableArray<double> x = [.. Enumerable.Range(0, rows).Select(_ => 3 + source.NextNormal())];
        ImmutableArray<double> w = [.. Enumerable.Range(0, rows).Select(row => 100 + x[row] + source.NextNormal())];
        ImmutableArray<double> m = [.. Enumerable.Range(0, rows).Select(row => (0.5 * x[row]) + source.NextNormal())];
        ImmutableArray<double> y = [.. Enumerable.Range(0, rows).Select(row => m[row] - (0.2 * w[row]) + source.NextNormal())];
        return [x, w, m, y];
    }
}
