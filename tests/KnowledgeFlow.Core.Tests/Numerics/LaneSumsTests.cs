using System.Numerics.Tensors;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class LaneSumsTests
{
    [Fact]
    public void VectorsAndSingleNumbersGiveTheSameBits()
    {
        var source = RandomSource.OfStream(7, 0);
        for (var n = 0; n < 150; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(_ => source.NextNormal() * Math.ScaleB(1, source.NextInt32(40)))];
            double[] y = [.. Enumerable.Range(0, n).Select(_ => source.NextNormal())];

            Bits(LaneSums.DotOfLanes(x, y)).Should().Be(Bits(LaneSums.DotOfScalars(x, y)), $"the product of {n} terms has one order");
            Bits(LaneSums.SumOfLanes(x)).Should().Be(Bits(LaneSums.SumOfScalars(x)), $"the sum of {n} terms has one order");
        }
    }

    // 2⁵³ + 1 is 2⁵³ in doubles and 2⁵³ + 2 is itself: where the large and the small numbers stand tells what is added to what.
    [Fact]
    public void TermsOfFourLanesMeetOnlyWhenTheLanesFold()
    {
        const double large = 9007199254740992;

        LaneSums.Sum([large, 1, 0, 0, 0, 1, 0, 0]).Should().Be(large + 2, "the two ones meet in lane 1 first");
        LaneSums.Sum([large, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]).Should().Be(large, "each one meets the large number in lane 0");
        LaneSums.Sum([large, 0, 0, 0, 1, 1]).Should().Be(large, "the last two are added one by one");
        LaneSums.Sum([large, 1, 0, 1]).Should().Be(large + 2, "lanes 1 and 3 fold before they meet lane 0");
        LaneSums.Dot([large, 1, 0, 0, 0, 1, 0, 0], [1, 1, 1, 1, 1, 1, 1, 1]).Should().Be(large + 2);
    }

    [Fact]
    public void BlocksOfSixteenFoldInPairs()
    {
        const double large = 9007199254740992;
        var row = new double[32];
        (row[0], row[8], row[12]) = (large, 1, 1);

        LaneSums.Sum(row).Should().Be(large + 2, "sums 8 and 12 meet before they meet sum 0");

        (row[8], row[12], row[4], row[16]) = (0, 0, 1, 1);
        LaneSums.Sum(row).Should().Be(large, "each of the ones meets the large number alone");
    }

    [Fact]
    public void AProductIsRoundedBeforeItIsAdded()
    {
        var x = 1 + Math.ScaleB(1, -30);
        var rounded = x * x;

        LaneSums.Dot([1, 0, 0, 0, x, 0, 0, 0], [-rounded, 0, 0, 0, x, 0, 0, 0]).Should().Be(0);
        LaneSums.Dot([1, x], [-rounded, x]).Should().Be(0);
    }

    /// <summary>The elementwise operation that Core uses beside its own sums: were it fused, it would differ between processors.</summary>
    [Fact]
    public void TheElementwiseMultiplyAddOfTheFrameworkIsNotFused()
    {
        var source = RandomSource.OfStream(11, 0);
        double[] x = [.. Enumerable.Range(0, 67).Select(_ => source.NextNormal())];
        double[] y = [.. Enumerable.Range(0, 67).Select(_ => source.NextNormal())];
        double[] z = [.. x.Zip(y, (a, b) => -a * b)];
        var result = new double[67];

        TensorPrimitives.MultiplyAdd(x, y, z, result);

        result.Should().OnlyContain(value => value == 0);
        TensorPrimitives.MultiplyAdd(x, y[0], [.. x.Select(a => -a * y[0])], result);
        result.Should().OnlyContain(value => value == 0);
    }

    /// <summary>|error| ≤ γ(n) Σ|x y|, γ(n) = n u/(1 − n u) (Higham 2002, eq. 3.5), whatever the order, against sums of double-double numbers.</summary>
    [Fact]
    public void SumsAreAsExactAsAnyOrderPromises() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat[]>(), numbers =>
        {
            double[] x = [.. numbers.Select(number => Math.Clamp(number.Get, -1e100, 1e100))];
            double[] y = [.. x.Select((value, i) => (i % 3 == 0 ? -1 : 1) * Math.Sqrt(Math.Abs(value)))];
            var exact = x.Zip(y, (a, b) => DoubleDouble.Product(a, b)).Aggregate(new DoubleDouble(0, 0), (sum, term) => sum + term);
            var bound = x.Length * Math.ScaleB(1, -52) * x.Zip(y, (a, b) => Math.Abs(a * b)).Sum();
            return Math.Abs((new DoubleDouble(LaneSums.Dot(x, y), 0) - exact).High) <= bound;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void RowsOfUnequalLengthHaveNoProduct() =>
        ((Action)(() => LaneSums.Dot([1, 2], [1]))).Should().Throw<ArgumentException>().WithMessage("*row of 2*row of 1*");

    [Fact]
    public void NothingSumsToNothing()
    {
        LaneSums.Sum([]).Should().Be(0);
        LaneSums.Norm([]).Should().Be(0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(40)]
    public void ANumberThatIsMissingIsSeen(int n)
    {
        for (var place = 0; place < n; place++)
        {
            var row = new double[n];
            row[place] = double.NaN;
            LaneSums.Sum(row).Should().Be(double.NaN);
            LaneSums.SumOfSquares(row).Should().Be(double.NaN);
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
