using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Data;

public sealed class MomentsAccumulatorTests
{
    [Theory]
    [InlineData("numacc1", 9)]
    [InlineData("numacc2", 9)]
    [InlineData("numacc3", 9)]
    [InlineData("numacc4", 8)]
    [InlineData("michelso", 9)]
    [InlineData("mavro", 9)]
    [InlineData("lew", 9)]
    [InlineData("lottery", 9)]
    public void CertifiedMeansAndStandardDeviationsHold(string dataset, int digits)
    {
        // The decimals of NumAcc4, once parsed as doubles, allow 8.25 digits of the standard deviation and no more.
        var certified = ReferenceTable.Read("nist", "certified.csv");
        double Certified(string column) => certified.Number(
            certified.Rows.Single(row => certified.Text(row, "dataset") == dataset && certified.Text(row, "column") == column), "value");

        var moments = MomentsAccumulator.Of(ReferenceFrame.Read("nist", $"{dataset}.csv"));

        RelativeError.Of(moments.Means[0], Certified("mean")).Should().BeLessThan(1e-15);
        RelativeError.Of(Math.Sqrt(moments.Variance(0)), Certified("sd")).Should().BeLessThan(Math.Pow(10, -digits));
    }

    [Fact]
    public void MergedPartsGiveTheMomentsOfTheWhole()
    {
        var frame = Draws(5000, 1e6);
        var whole = MomentsAccumulator.Of(frame);
        var parts = MomentsAccumulator.Of(frame, 0, 777);
        parts.Merge(MomentsAccumulator.Of(frame, 777, 0));
        parts.Merge(MomentsAccumulator.Of(frame, 777, 3000));
        parts.Merge(MomentsAccumulator.Of(frame, 3777, 1223));

        ShouldAgree(parts.ToMoments(), whole);
    }

    [Fact]
    public void RowsOneByOneAndInBlocksAgree()
    {
        var frame = Draws(2500, 10);
        var accumulator = new MomentsAccumulator(frame.Names);
        for (var i = 0; i < frame.Rows; i++)
        {
            accumulator.Add([frame["a"][i], frame["b"][i]]);
        }

        ShouldAgree(accumulator.ToMoments(), MomentsAccumulator.Of(frame));
    }

    [Fact]
    public void AskingMidwayChangesNothing()
    {
        var frame = Draws(100, 0);
        var accumulator = MomentsAccumulator.Of(frame, 0, 40);
        accumulator.ToMoments().Count.Should().Be(40);
        accumulator.AddRows(frame, 40, 60);

        ShouldAgree(accumulator.ToMoments(), MomentsAccumulator.Of(frame));
    }

    [Fact]
    public void RowsWithAMissingValueAreLeftOut()
    {
        var frame = new SurveyData([DoubleColumn.Of("a", 1, double.NaN, 3, 5), DoubleColumn.Of("b", 2, 100, double.NaN, 4)]);
        var moments = MomentsAccumulator.Of(frame);
        var byRows = new MomentsAccumulator(frame.Names);
        for (var i = 0; i < 4; i++)
        {
            byRows.Add([frame["a"][i], frame["b"][i]]);
        }

        foreach (var found in (Moments[])[moments, byRows.ToMoments()])
        {
            found.Count.Should().Be(2);
            found.Means.Should().Equal(3, 3);
            found.Covariance(0, 1).Should().Be(4);
        }
    }

    [Fact]
    public void InfinitiesOfBothSignsAreNotTakenForMissing()
    {
        var frame = new SurveyData([DoubleColumn.Of("a", double.PositiveInfinity, double.NegativeInfinity, 3)]);

        MomentsAccumulator.Of(frame).Count.Should().Be(3);
    }

    [Fact]
    public void NothingAddedHasNoMean()
    {
        var moments = new MomentsAccumulator(["a"]).ToMoments();

        moments.Count.Should().Be(0);
        moments.Means[0].Should().Be(double.NaN);
        moments.Variance(0).Should().Be(double.NaN);
    }

    [Fact]
    public void OtherVariablesDoNotMerge() => FluentActions
        .Invoking(() => new MomentsAccumulator(["a"]).Merge(new MomentsAccumulator(["b"])))
        .Should().Throw<ArgumentException>();

    [Fact]
    public void TwoThousandBlocksLoseNoDigits()
    {
        // A large offset accumulated row by row over many blocks: the variance of 0, 1, 0, 1, … is n/(4(n − 1)) whatever is added to it.
        var accumulator = new MomentsAccumulator(["a"]);
        const int Rows = 2_000_000;
        for (var i = 0; i < Rows; i++)
        {
            accumulator.Add([1e9 + (i & 1)]);
        }

        var moments = accumulator.ToMoments();
        moments.Means[0].Should().Be(1e9 + 0.5);
        moments.Variance(0).Should().BeApproximately(0.25 * Rows / (Rows - 1), 1e-12);
    }

    private static SurveyData Draws(int n, double offset)
    {
        var source = new RandomSource(8);
        double[] a = [.. Enumerable.Range(0, n).Select(_ => offset + source.NextNormal())];
        double[] b = [.. a.Select(value => (value / 2) + source.NextNormal())];
        return new SurveyData([DoubleColumn.Of("a", a), DoubleColumn.Of("b", b)]);
    }

    private static void ShouldAgree(Moments found, Moments expected)
    {
        found.Count.Should().Be(expected.Count);
        for (var i = 0; i < expected.Variables; i++)
        {
            RelativeError.Of(found.Means[i], expected.Means[i]).Should().BeLessThan(1e-15);
            for (var j = 0; j < expected.Variables; j++)
            {
                RelativeError.Of(found.CrossProduct(i, j), expected.CrossProduct(i, j)).Should().BeLessThan(1e-11);
            }
        }
    }
}
