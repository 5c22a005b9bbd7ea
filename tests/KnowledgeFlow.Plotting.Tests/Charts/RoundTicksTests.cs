using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Plotting.Charts;
using KnowledgeFlow.Plotting.Fonts;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Tests.Charts;

public class RoundTicksTests
{
    private static readonly FigureFonts Fonts = FigureFonts.Load(null);

    [Fact]
    public void LabelsHaveTheDecimalsOfTheirStep()
    {
        RoundTicks.Labels([1.5, 2, 2.5, 3]).Should().Equal("1.5", "2.0", "2.5", "3.0");
        RoundTicks.Labels([0, 1, 2]).Should().Equal("0", "1", "2");
        RoundTicks.Labels([-0.25, 0, 0.25]).Should().Equal("−0.25", "0.00", "0.25");
        RoundTicks.Labels([-50, 0, 50]).Should().Equal("−50", "0", "50");
        RoundTicks.Labels([2e12, 2.5e12, 3e12]).Should().Equal("2×10¹²", "2.5×10¹²", "3×10¹²");
        RoundTicks.Labels([]).Should().BeEmpty();
    }

    [Fact]
    public void WholeNumbersStayWhole() => Of(0.9, 2.1, 200, whole: true).Select(tick => tick.Label).Should().Equal("1", "2");

    /// <summary>ScottPlot steps by 1, 2.5 and 5 times powers of ten; what we add is that labels differ.</summary>
    [Fact]
    public void AnyRangeHasTicksInsideItWithLabelsThatDiffer()
    {
        var ranges =
            from digits in Gen.Choose(-100000, 100000)
            from power in Gen.Choose(-40, 40)
            from span in Gen.Choose(1, 100000)
            from length in Gen.Choose(70, 400)
            select (Minimum: digits * Math.Pow(10, power), Span: span * Math.Pow(10, power), Length: length);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ranges.ToArbitrary(), range =>
        {
            var ticks = Of(range.Minimum, range.Minimum + range.Span, range.Length);
            var slack = range.Span * 1e-6;
            return ticks.Length > 0
                && ticks.Select(tick => tick.Label).Distinct().Count() == ticks.Length
                && ticks.All(tick => tick.Position >= range.Minimum - slack && tick.Position <= range.Minimum + range.Span + slack);
        }));
    }

    private static Tick[] Of(double minimum, double maximum, float length, bool whole = false)
    {
        var ticks = new RoundTicks(whole, 11);
        using var paint = Paint.NewDisposablePaint();
        ticks.Regenerate(new CoordinateRange(minimum, maximum), Edge.Bottom, length, paint, new LabelStyle { Font = Fonts.ForAll("0", bold: false), FontSize = 7 });
        return ticks.Ticks;
    }
}
