using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

/// <summary>Counts and curves against hist and dnorm in R (tests/reference/descriptives/histogram.json).</summary>
public sealed class HistogramTests
{
    private static readonly JsonElement Reference = ReferenceJson.Read("descriptives", "histogram.json");

    [Fact]
    public void BinsOfAScoreHoldWholeStepsOfItsScale() => Compare(Score("KS", 5), "KS");

    [Fact]
    public void BinsOfOtherNumbersAreRound() => Compare(ReferenceData.Read("descriptives", "variables.csv")["尾"], "other");

    /// <summary>Sums, and with them means, of three answers from 1 to 7: nineteen possible values, equally many in each bin.</summary>
    [Fact]
    public void NoBinHoldsMorePossibleValuesThanAnother()
    {
        var all = from a in Enumerable.Range(1, 7) from b in Enumerable.Range(1, 7) from c in Enumerable.Range(1, 7) select (a + b + c) / 3.0;
        var histogram = Found([.. all]);
        var steps = histogram.Width * 3;
        steps.Should().BeApproximately(Math.Round(steps), 1e-9);
        ((histogram.Edges[0] * 3) - 0.5).Should().BeApproximately(2, 1e-9);
        histogram.Count.Should().Be(343);
    }

    [Fact]
    public void OneValueIsOneBar()
    {
        var histogram = Found(4, double.NaN, 4, 4);
        histogram.Edges.Should().Equal(3.5, 4.5);
        histogram.Counts.Should().Equal(3);
        histogram.NormalCurve([4]).Should().BeEmpty("without spread there is no curve");
    }

    [Fact]
    public void NobodyIsADiagnosis() => Histogram.Of(new DoubleColumn("x", [double.NaN])).Diagnosed<Diagnosis.Unanswered>().Variables.Should().Equal("x");

    /// <summary>Every value is in some bin, wherever the numbers lie and however many there are.</summary>
    [Theory]
    [InlineData(1e-12, 0)]
    [InlineData(1e12, -3e12)]
    [InlineData(1, 1e9)]
    public void NothingIsLost(double scale, double shift)
    {
        var histogram = Found([.. Enumerable.Range(0, 500).Select(i => shift + (scale * Math.Sin(i) * i))]);
        histogram.Count.Should().Be(500);
        histogram.Counts.Length.Should().BeInRange(2, 61);
        histogram.Edges.Should().BeInAscendingOrder();
    }

    /// <summary>The area below the curve is that of the bars, which the trapezoid rule finds to 1e-9 over twelve standard deviations.</summary>
    [Fact]
    public void TheCurveHasTheAreaOfTheBars()
    {
        var histogram = Found([.. Enumerable.Range(0, 200).Select(i => (double)((i * i % 7) + (i % 5)))]);
        var step = histogram.StandardDeviation / 10;
        var curve = histogram.NormalCurve([.. Enumerable.Range(-60, 121).Select(i => histogram.Mean + (i * step))]);
        (curve.Sum() * step).Should().BeApproximately(200 * histogram.Width, 200 * 1e-7);
    }

    private static void Compare(Column column, string name)
    {
        var (histogram, expected) = (Found(column.ToArray()), Reference.GetProperty(name));
        histogram.Counts.Select(count => (double)count).Should().Equal(expected.Numbers("counts"));
        foreach (var (edge, printed) in histogram.Edges.Zip(expected.Numbers("edges")))
        {
            edge.Should().BeApproximately(printed, 1e-12 * Math.Max(1, Math.Abs(printed)));
        }

        foreach (var (height, printed) in histogram.NormalCurve(histogram.Edges).Zip(expected.Numbers("curve")))
        {
            height.Should().BeApproximately(printed, 1e-10 * Math.Max(1e-3, printed));
        }
    }

    private static DoubleColumn Score(string construct, int items)
    {
        var data = ReferenceData.StudyA();
        return new DoubleColumn(construct, [.. Enumerable.Range(0, data.Rows).Select(row => Enumerable.Range(1, items).Average(item => data[$"{construct}{item}"][row]))]);
    }

    private static Histogram Found(params double[] values)
    {
        Histogram.Of(new DoubleColumn("x", [.. values])).TryGet(out var histogram, out _).Should().BeTrue();
        return histogram!;
    }
}
