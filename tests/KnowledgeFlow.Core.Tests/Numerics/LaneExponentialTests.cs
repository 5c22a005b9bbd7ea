using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class LaneExponentialTests
{
    /// <summary>Against the C library's exponential, whose own error is below 1 unit in the last place.</summary>
    [Fact]
    public void ErrorsAreWithinAUnitInTheLastPlace()
    {
        double[] x = [.. Enumerable.Range(-70_000, 140_000).Select(k => (k / 100.0) + (1e-3 * Math.Sin(k)))];
        var result = new double[x.Length];

        LaneExponential.Of(x, result);

        for (var i = 0; i < x.Length; i++)
        {
            Math.Abs(BitConverter.DoubleToInt64Bits(result[i]) - BitConverter.DoubleToInt64Bits(Math.Exp(x[i]))).Should().BeLessThanOrEqualTo(2, $"of e^{x[i]}");
        }
    }

    // e^x at the doubles nearest to x, by mpmath with 40 digits.
    [Theory]
    [InlineData(1.0, 2.718281828459045235360287)]
    [InlineData(-0.5, 0.6065306597126334236037995)]
    [InlineData(0.34657359027997264, 1.414213562373095032403551)]
    [InlineData(-37.25, 6.64554417291507053963328e-17)]
    [InlineData(700.5, 1.672185962067498557241036e304)]
    public void KnownValuesComeOut(double x, double expected) => Math.Abs(Of(x) - expected).Should().BeLessThanOrEqualTo(expected * 2.3e-16);

    [Fact]
    public void EndsOfTheRangeAreThoseOfDoubles()
    {
        Of(0).Should().Be(1);
        Of(-0.0).Should().Be(1);
        Of(double.NegativeInfinity).Should().Be(0);
        Of(-745.2).Should().Be(0);
        Of(-745.1).Should().Be(double.Epsilon);
        Of(-720).Should().Be(Math.Exp(-720), "the number is subnormal and has few digits");
        Of(709.7).Should().BeLessThan(double.PositiveInfinity).And.BeApproximately(Math.Exp(709.7), 1e293);
        Of(709.8).Should().Be(double.PositiveInfinity);
        Of(double.PositiveInfinity).Should().Be(double.PositiveInfinity);
        Of(double.NaN).Should().Be(double.NaN);
    }

    [Fact]
    public void ANumberDoesNotDependOnItsPlace()
    {
        for (var n = 1; n < 14; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(k => Math.Cos(k) * 30)];
            var result = new double[n];

            LaneExponential.Of(x, result);

            result.Should().Equal(x.Select(Of));
        }
    }

    [Fact]
    public void TheDestinationMayBeTheSource()
    {
        double[] x = [.. Enumerable.Range(0, 11).Select(k => k / 7.0)];
        double[] expected = [.. x.Select(Of)];

        LaneExponential.Of(x, x);

        x.Should().Equal(expected);
    }

    private static double Of(double x)
    {
        Span<double> result = stackalloc double[1];
        LaneExponential.Of([x], result);
        return result[0];
    }
}
