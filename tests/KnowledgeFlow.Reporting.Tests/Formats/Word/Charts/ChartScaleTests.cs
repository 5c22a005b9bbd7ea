using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats.Word.Charts;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests.Formats.Word.Charts;

public sealed class ChartScaleTests
{
    private static readonly FigureAxis Free = new(Phrase.Empty);

    [Fact]
    public void AxesBeginAndEndAtRoundNumbers()
    {
        ChartScale.Of(Free, [3.28, 4.26]).Should().Be(new ChartScale(3.2, 4.4, 0.2));
        ChartScale.Of(new FigureAxis(Phrase.Empty, 0), [72, 3]).Should().Be(new ChartScale(0, 80, 20));
        ChartScale.Of(new FigureAxis(Phrase.Empty, 1, 5), []).Should().Be(new ChartScale(1, 5, 1));
        ChartScale.Of(Free, [3.28, 4.26]).NumberFormat.Should().Be("0.0");
        ChartScale.Of(Free, [0, 10]).NumberFormat.Should().Be("0");
        ChartScale.Of(Free, [0, 0.012]).NumberFormat.Should().Be("0.000");
        ChartScale.Of(Free, [0, 3e12]).NumberFormat.Should().Be("0E+00");
    }

    [Fact]
    public void EveryValueLiesOnItsAxis() => Prop.ForAll<NormalFloat, NormalFloat>((first, second) =>
    {
        double[] values = [Math.Sign(first.Get) * Math.Min(Math.Abs(first.Get), 1e100), Math.Sign(second.Get) * Math.Min(Math.Abs(second.Get), 1e100)];
        var scale = ChartScale.Of(Free, values);
        var air = (scale.Maximum - scale.Minimum) * 1e-6;
        scale.Step.Should().BePositive();
        scale.Maximum.Should().BeGreaterThan(scale.Minimum);
        values.Should().OnlyContain(value => value >= scale.Minimum - air && value <= scale.Maximum + air);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NothingToSeeHasAnAxisAllTheSame() => ChartScale.Of(Free, [double.NaN, double.PositiveInfinity]).Maximum.Should().BeGreaterThan(0);
}
