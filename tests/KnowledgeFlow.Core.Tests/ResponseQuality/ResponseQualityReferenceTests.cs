using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.ResponseQuality;

namespace KnowledgeFlow.Core.Tests.ResponseQuality;

/// <summary>The indices against R (tests/reference/response-quality), whose numbers have 17 digits; 1e-12 leaves room for another order of sums.</summary>
public sealed class ResponseQualityReferenceTests
{
    private const double Tolerance = 1e-12;
    private static readonly int[][] Scales = [[0, 1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11], [12, 13, 14, 15, 16, 17], [18, 19]];
    private static readonly ImmutableArray<Column> Items = Columns("answers.csv");
    private static readonly ImmutableArray<Column> Results = Columns("results.csv");

    [Fact]
    public void VariabilityIsTheStandardDeviationOfARow() => ShouldEqual(ResponseVariability.Of(Items), Results[0]);

    [Fact]
    public void EvenOddConsistencyIsTheSteppedUpCorrelationOfHalves() =>
        ShouldEqual(EvenOddConsistency.Of([.. Scales.Select(scale => scale.Select(item => Items[item]).ToImmutableArray())]), Results[1]);

    [Fact]
    public void LongestRunIsThatOfRunLengthEncoding() => LongestRun.Of(Items).Select(run => (double)run).Should().Equal(Results[2].ToArray());

    [Fact]
    public void DistanceIsThatOfCompleteRows()
    {
        MahalanobisDistance.Of(Items).TryGet(out var distance, out _).Should().BeTrue();

        // D² reaches 40, and the inverse of a 20 × 20 matrix costs digits.
        ShouldEqual(distance!.Squared, Results[3], 1e-10);
        distance.CutOff(0.001).Should().BeApproximately(45.314746618125859, 1e-9);
    }

    [Fact]
    public void DistanceNeedsItemsThatAreNoCombinations()
    {
        Column sum = new DoubleColumn("sum", [.. Enumerable.Range(0, Items[0].Length).Select(row => Items[0][row] + Items[1][row])]);

        MahalanobisDistance.Of([Items[0], Items[1], sum]).TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.CollinearVariables>();
    }

    [Fact]
    public void DistanceNeedsItemsThatVary()
    {
        MahalanobisDistance.Of([Items[0], new DoubleColumn("constant", [.. Enumerable.Repeat(3.0, Items[0].Length)])]).TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.ConstantVariables>();
    }

    [Fact]
    public void DistanceNeedsMoreRowsThanItems()
    {
        MahalanobisDistance.Of([.. Items.Select(item => item.Take([0, 1, 2]))]).TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.TooFewRows>();
    }

    [Fact]
    public void DistanceDoesNotHangOnOrderOrUnit()
    {
        MahalanobisDistance.Of(Items).TryGet(out var distance, out _).Should().BeTrue();
        MahalanobisDistance.Of([.. Items.Reverse().Select(item => item.Mapped(answer => 10 - (2 * answer)))]).TryGet(out var other, out _).Should().BeTrue();

        ShouldEqual(other!.Squared, new DoubleColumn("d2", distance!.Squared), 1e-10);
    }

    [Fact]
    public void NothingAnsweredHasNoIndex()
    {
        ImmutableArray<Column> blank = [.. Enumerable.Range(0, 6).Select(i => (Column)new DoubleColumn($"q{i}", [double.NaN]))];

        ResponseVariability.Of(blank).Should().Equal(double.NaN);
        LongestRun.Of(blank).Should().Equal(0);
        EvenOddConsistency.Of([blank[..2], blank[2..4], blank[4..]]).Should().Equal(double.NaN);
    }

    [Fact]
    public void TwoScalesHaveNoEvenOddConsistency() =>
        EvenOddConsistency.Of([Items[..5], Items[5..9]]).Should().AllSatisfy(value => double.IsNaN(value).Should().BeTrue());

    private static void ShouldEqual(ImmutableArray<double> found, Column expected, double tolerance = Tolerance)
    {
        found.Length.Should().Be(expected.Length);
        for (var row = 0; row < found.Length; row++)
        {
            if (double.IsNaN(expected[row]))
            {
                double.IsNaN(found[row]).Should().BeTrue($"row {row} has no index");
            }
            else
            {
                found[row].Should().BeApproximately(expected[row], tolerance, $"this is row {row}");
            }
        }
    }

    private static ImmutableArray<Column> Columns(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "reference", "response-quality", file)).Select(line => line.Split(',')).ToArray();
        return [.. lines[0].Select((name, i) => (Column)new DoubleColumn(
            name.Trim('"'),
            [.. lines.Skip(1).Select(cells => double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN)]))];
    }
}
