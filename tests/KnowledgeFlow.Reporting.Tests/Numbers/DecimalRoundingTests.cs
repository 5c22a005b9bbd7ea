using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Tests.Numbers;

public class DecimalRoundingTests
{
    [Theory]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(1.005, 2, "1.01")]
    [InlineData(-2.675, 2, "-2.68")]
    [InlineData(0.5, 0, "1")]
    [InlineData(1.5, 0, "2")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-0.5, 0, "-1")]
    [InlineData(0.49999999999999994, 0, "0")]
    [InlineData(0.0005, 3, "0.001")]
    [InlineData(0.00049999, 3, "0.000")]
    [InlineData(-0.0004, 3, "0.000")]
    [InlineData(-0.0, 1, "0.0")]
    [InlineData(0, 0, "0")]
    [InlineData(9.9999, 3, "10.000")]
    [InlineData(0.9995, 3, "1.000")]
    [InlineData(99.95, 1, "100.0")]
    [InlineData(53.611, 3, "53.611")]
    [InlineData(5, 3, "5.000")]
    [InlineData(1234567.891, 1, "1234567.9")]
    [InlineData(1e-300, 3, "0.000")]
    [InlineData(5e-324, 0, "0")]
    [InlineData(1e-5, 5, "0.00001")]
    [InlineData(1.5e-5, 5, "0.00002")]
    [InlineData(1e22, 1, "10000000000000000000000.0")]
    [InlineData(1.2345e20, 0, "123450000000000000000")]
    public void RoundsTheShortestDecimalHalfAwayFromZero(double value, int decimals, string expected) =>
        DecimalRounding.Round(value, decimals).Should().Be(expected);

    [Fact]
    public void TheLargestAndSmallestDoublesAreWrittenOut()
    {
        DecimalRounding.Round(double.MaxValue, 0).Should().Be("17976931348623157" + new string('0', 292));
        DecimalRounding.Round(double.Epsilon, 324).Should().Be("0." + new string('0', 323) + "5");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void WhatIsNoNumberIsTheCallersMistake(double value) =>
        FluentActions.Invoking(() => DecimalRounding.Round(value, 2)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void NegativeDecimalsAreTheCallersMistake() =>
        FluentActions.Invoking(() => DecimalRounding.Round(1, -1)).Should().Throw<ArgumentOutOfRangeException>();

    /// <summary>
    /// System.Decimal holds every double of up to 17 digits between 1e-9 and 1e12 exactly as it is printed, and rounds by the
    /// same rule; fractions of small powers of ten make every kind of tie.
    /// </summary>
    [Fact]
    public void AgreesWithSystemDecimalInItsRange()
    {
        var cases =
            from digits in Gen.Choose(-1_000_000_000, 1_000_000_000)
            from power in Gen.Choose(0, 9)
            from decimals in Gen.Choose(0, 8)
            select (Value: digits / Math.Pow(10, power), Decimals: decimals);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20000), Prop.ForAll(cases.ToArbitrary(), trial =>
        {
            var exact = decimal.Parse(trial.Value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
            var rounded = Math.Round(exact, trial.Decimals, MidpointRounding.AwayFromZero);
            if (rounded == 0)
            {
                rounded = 0;
            }

            var expected = rounded.ToString("F" + trial.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return DecimalRounding.Round(trial.Value, trial.Decimals) == (rounded == 0 ? expected.TrimStart('-') : expected);
        }));
    }

    [Fact]
    public void SeventeenDecimalsReadBackAsTheSameNumber()
    {
        var fractions =
            from high in Gen.Choose(1 << 28, int.MaxValue)
            from low in Gen.Choose(0, (1 << 22) - 1)
            select (((long)high << 22) | (uint)low) / (double)(1L << 53);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            fractions.ToArbitrary(),
            value => double.Parse(DecimalRounding.Round(value, 17), CultureInfo.InvariantCulture).Equals(value)));
    }
}
