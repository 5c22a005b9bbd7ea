using FsCheck;
using FsCheck.Fluent;
using Interval = KnowledgeFlow.Core.Consistency.Interval;

namespace KnowledgeFlow.Core.Tests.Consistency;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0.824, 3, 0.8235, 0.8245)]
    [InlineData(62, 0, 61.5, 62.5)]
    [InlineData(1200, -2, 1150, 1250)]
    public void RoundingLeavesHalfAUnitOnEitherSide(double value, int decimals, double low, double high)
    {
        var interval = Interval.Rounded(value, decimals);
        interval.Low.Should().BeApproximately(low, 1e-12);
        interval.High.Should().BeApproximately(high, 1e-12);
    }

    [Fact]
    public void ArithmeticHoldsWhateverTheOperandsCanGive() => Prop.ForAll(Operands(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void DivisorAtZeroLeavesOneEndOpen()
    {
        (new Interval(1, 2) / new Interval(0, 4)).Should().Be(new Interval(0.25, double.PositiveInfinity));
        (new Interval(1, 2) / new Interval(-4, 0)).Should().Be(new Interval(double.NegativeInfinity, -0.25));
        (new Interval(1, 2) / new Interval(-1, 1)).Should().Be(Interval.All);
        (new Interval(1, 2) / Interval.At(0)).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void ErrorsOfArithmeticDoNotPartIntervalsThatTouch()
    {
        Interval.Rounded(0.15, 2).Meets(Interval.At(0.155)).Should().BeTrue();
        Interval.At(0.1 + 0.2).Meets(Interval.At(0.3)).Should().BeTrue();
        Interval.Rounded(0.15, 2).Meets(Interval.At(0.15501)).Should().BeFalse();
        Interval.None.Meets(Interval.All).Should().BeFalse();
    }

    [Fact]
    public void RootsAreThoseOfTheNumbersThatHaveOne()
    {
        new Interval(-1, 4).Root.Should().Be(new Interval(0, 2));
        new Interval(-2, -1).Root.IsEmpty.Should().BeTrue();
        new Interval(-3, 2).Square.Should().Be(new Interval(0, 9));
        new Interval(-3, -2).Magnitude.Should().Be(new Interval(2, 3));
    }

    private static Arbitrary<double[]> Operands() => Arb.From(Gen.Choose(-1000, 1000).Select(value => value / 100.0).ArrayOf(6));

    private static bool Holds(double[] numbers)
    {
        var (a, b) = (Between(numbers[0], numbers[1]), Between(numbers[2], numbers[3]));
        var (x, y) = (Inside(a, numbers[4]), Inside(b, numbers[5]));
        return (a + b).MayContain(x + y) && (a - b).MayContain(x - y) && (a * b).MayContain(x * y) && (y == 0 || (a / b).MayContain(x / y))
            && a.Square.MayContain(x * x) && (x < 0 || a.Root.MayContain(Math.Sqrt(x))) && a.Hull(b).MayContain(x) && a.Intersect(b).MayContain(x) == (b.MayContain(x));
    }

    private static Interval Between(double one, double other) => new(Math.Min(one, other), Math.Max(one, other));

    private static double Inside(Interval interval, double share) => interval.Low + ((interval.High - interval.Low) * (share + 10) / 20);

    [Fact]
    public void ExcessIsZeroInsideAndSignedOutside()
    {
        var interval = new Interval(1, 2);

        interval.Excess(1.5).Should().Be(0);
        interval.Excess(.75).Should().Be(-.25);
        interval.Excess(2.5).Should().Be(.5);
        interval.Excess(double.NaN).Should().Be(double.NaN);
        interval.Contains(double.NaN).Should().BeFalse();
        interval.Intersect(Interval.AtLeast(1.75)).Should().Be(new Interval(1.75, 2));
    }

    [Fact]
    public void OnlyWhatIsNamedMayForgivesErrorsOfArithmetic()
    {
        var above = 2 + 1e-12;

        new Interval(1, 2).MayContain(above).Should().BeTrue();
        new Interval(1, 2).Contains(above).Should().BeFalse();
        new Interval(1, 2).Contains(2).Should().BeTrue();
    }
}
