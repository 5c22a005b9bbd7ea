using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Reporting.Figures.Drawing;

namespace KnowledgeFlow.Reporting.Tests.Figures.Drawing;

public class AxisTicksTests
{
    [Fact]
    public void TicksAreRoundNumbersInsideTheRange()
    {
        AxisTicks.Within(1.4, 5, 8).Labels.Should().Equal("1.5", "2.0", "2.5", "3.0", "3.5", "4.0", "4.5", "5.0");
        AxisTicks.Within(0, 5.03, 7).Labels.Should().Equal("0", "1", "2", "3", "4", "5");
        AxisTicks.Within(-0.45, 0.75, 7).Labels.Should().Equal("−0.4", "−0.2", "0.0", "0.2", "0.4", "0.6");
        AxisTicks.Within(0.56, 12.44, 12, whole: true).Labels.Should().Equal("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        AxisTicks.Within(0.9, 2.1, 12, whole: true).Labels.Should().Equal("1", "2");
        AxisTicks.Within(1.9e12, 3.6e12, 5).Labels.Should().Equal("2×10¹²", "2.5×10¹²", "3×10¹²", "3.5×10¹²");
    }

    [Fact]
    public void AnyRangeHasRoundTicksInsideItAndNotTooMany()
    {
        var ranges =
            from digits in Gen.Choose(-100000, 100000)
            from power in Gen.Choose(-40, 40)
            from span in Gen.Choose(1, 100000)
            from most in Gen.Choose(3, 12)
            select (Minimum: digits * Math.Pow(10, power), Span: span * Math.Pow(10, power), Most: most);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(ranges.ToArbitrary(), range =>
        {
            var ticks = AxisTicks.Within(range.Minimum, range.Minimum + range.Span, range.Most);
            var slack = range.Span * 1e-6;
            return ticks.Values.Length is >= 1
                && ticks.Values.Length <= range.Most
                && ticks.Values.Length == ticks.Labels.Distinct().Count()
                && ticks.Values.All(value => value >= range.Minimum - slack && value <= range.Minimum + range.Span + slack)
                && (ticks.Values.Length < 2 || IsRound(ticks.Values[1] - ticks.Values[0]));
        }));

        static bool IsRound(double step)
        {
            var leading = step / Math.Pow(10, Math.Floor(Math.Log10(step * 1.0000001)));
            return new[] { 1.0, 2.0, 5.0 }.Any(round => Math.Abs(leading - round) < 1e-3);
        }
    }
}
