using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class DoubleDoubleTests
{
    // π and ln 3 to 32 digits, split into two doubles (mpmath, 50 digits).
    private static readonly DoubleDouble Pi = new(3.141592653589793, 1.2246467991473532e-16);

    [Fact]
    public void ProductAndQuotientKeepThirtyDigits()
    {
        var third = DoubleDouble.One / 3;
        var rest = (third * 3) - DoubleDouble.One;

        Math.Abs((double)rest).Should().BeLessThan(1e-31);
        Math.Abs((double)((Pi * Pi / Pi) - Pi)).Should().BeLessThan(2e-31);
    }

    [Fact]
    public void SumKeepsWhatADoubleDrops()
    {
        var sum = DoubleDouble.Sum(1e16, 1) + DoubleDouble.Sum(-1e16, 0.5);

        ((double)sum).Should().Be(1.5);
    }

    [Fact]
    public void RootSquaresBack()
    {
        var root = DoubleDouble.Sqrt(2);

        Math.Abs((double)((root * root) - (DoubleDouble)2.0)).Should().BeLessThan(1e-31);
    }

    [Theory]
    [InlineData(1e-8)]
    [InlineData(0.7)]
    [InlineData(-3.1)]
    [InlineData(55.5)]
    [InlineData(-600)]
    public void LogarithmUndoesExponential(double x)
    {
        var back = DoubleDouble.Log(DoubleDouble.Exp(x));

        Math.Abs((double)(back - x)).Should().BeLessThan(1e-29 * Math.Max(1, Math.Abs(x)));
    }

    [Fact]
    public void LogarithmOfTenHasThirtyDigits()
    {
        // ln 10 = 2.302585092994045684017991454684364… (OEIS A002392) as two doubles.
        var log = DoubleDouble.Log(10);

        log.High.Should().Be(2.302585092994046);
        log.Low.Should().BeApproximately(-2.1707562233822494e-16, 1e-31);
    }

    [Fact]
    public void PowerIsRepeatedProduct()
    {
        var x = new DoubleDouble(1.1, 3e-17);

        Math.Abs((double)(DoubleDouble.Pow(x, 5) - (x * x * x * x * x))).Should().BeLessThan(1e-30);
        DoubleDouble.Pow(x, 0).Should().Be(DoubleDouble.One);
    }
}
