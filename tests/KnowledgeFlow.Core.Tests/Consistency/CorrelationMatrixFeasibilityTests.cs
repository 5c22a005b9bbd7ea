using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using Interval = KnowledgeFlow.Core.Consistency.Interval;

namespace KnowledgeFlow.Core.Tests.Consistency;

public sealed class CorrelationMatrixFeasibilityTests
{
    // r₂₃ lies within r₁₂ r₁₃ ± √((1 − r₁₂²)(1 − r₁₃²)): of .9 and .9 from .62 to 1.
    [Theory]
    [InlineData(0.62, true)]
    [InlineData(0.60, false)]
    [InlineData(-0.5, false)]
    [InlineData(1, true)]
    public void ThirdCorrelationIsBoundByTheOtherTwo(double third, bool possible) =>
        CorrelationMatrixFeasibility.IsPossible([1, 0.9, 0.9, 0.9, 1, third, 0.9, third, 1], 3).Should().Be(possible);

    [Fact]
    public void RoundingMayMendASingularMatrix()
    {
        // .9, .9, .62 is singular to rounding, and .61 is not positive semidefinite by itself, but within half a unit of the second place it is not far.
        Interval r = 0.9, wide = Interval.Rounded(0.9, 1);
        CorrelationMatrixFeasibility.IsPossible([1, r, r, r, 1, 0.61, r, 0.61, 1], 3).Should().BeFalse();
        CorrelationMatrixFeasibility.IsPossible([1, wide, wide, wide, 1, 0.61, wide, 0.61, 1], 3).Should().BeTrue();
    }

    [Fact]
    public void CorrelationsOfAnyDataPass() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new RandomSource((ulong)Math.Abs((long)seed));
        var (order, rows, decimals) = (3 + random.NextInt32(8), 4 + random.NextInt32(30), 1 + random.NextInt32(4));
        var data = Enumerable.Range(0, order).Select(_ => Enumerable.Range(0, rows).Select(_ => random.NextNormal()).ToArray()).ToArray();
        var intervals = new Interval[order * order];
        for (var i = 0; i < order; i++)
        {
            for (var j = 0; j < order; j++)
            {
                intervals[(i * order) + j] = Interval.Rounded(Math.Round(Correlation(data[i], data[j]), decimals, MidpointRounding.AwayFromZero), decimals);
            }
        }

        CorrelationMatrixFeasibility.IsPossible(intervals, order).Should().BeTrue();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void MatrixOfTooManyNegativeCorrelationsIsDenied()
    {
        // Of p variables all correlations can be −1/(p − 1) at the least.
        CorrelationMatrixFeasibility.IsPossible(Equal(6, Interval.Rounded(-0.2, 2)), 6).Should().BeTrue();
        CorrelationMatrixFeasibility.IsPossible(Equal(6, Interval.Rounded(-0.21, 2)), 6).Should().BeFalse();
    }

    private static Interval[] Equal(int order, Interval r) => [.. Enumerable.Range(0, order * order).Select(place => place / order == place % order ? 1 : r)];

    private static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
