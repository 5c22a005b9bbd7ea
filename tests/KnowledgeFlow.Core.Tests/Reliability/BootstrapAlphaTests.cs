using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reliability;

public sealed class BootstrapAlphaTests
{
    private static SurveyData Sending => ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KS4", "KS5"]);

    [Fact]
    public void DistributionIsThatOfResamplingTheRowsOneByOne()
    {
        // 20,000 resamples in R against as many here: the standard error of a mean of 20,000 alphas is se/√20000, of their
        // standard deviation se/√40000 (near normal), of a 2.5 % quantile 0.0189 se; five such standard errors of the difference.
        var reference = ReferenceJson.Read("reliability", "reliability.json").GetProperty("bootstrap");
        var bootstrap = BootstrapAlpha.Draw(Sending, 20_000, 1).Estimate();
        var se = reference.Number("se");
        bootstrap.Undefined.Should().Be(0);
        bootstrap.Alphas.Average().Should().BeApproximately(reference.Number("mean"), 5 * Math.Sqrt(2) * se / Math.Sqrt(20_000));
        bootstrap.StandardError.Should().BeApproximately(se, 5 * Math.Sqrt(2) * se / Math.Sqrt(40_000));
        bootstrap.Percentile(0.025).Should().BeApproximately(reference.Number("lower"), 5 * Math.Sqrt(2) * 0.0189 * se);
        bootstrap.Percentile(0.975).Should().BeApproximately(reference.Number("upper"), 5 * Math.Sqrt(2) * 0.0189 * se);
    }

    [Fact]
    public void ResultDoesNotDependOnTheThreads()
    {
        var one = BootstrapAlpha.Draw(Sending, 500, 42, 1).Estimate();
        var many = BootstrapAlpha.Draw(Sending, 500, 42, 8).Estimate();
        many.Alphas.Should().Equal(one.Alphas);
        BootstrapAlpha.Draw(Sending, 500, 43).Estimate().Alphas.Should().NotEqual(one.Alphas);
    }

    [Fact]
    public void PercentilesInterpolateBetweenOrderStatistics()
    {
        var bootstrap = new BootstrapAlpha([0.1, 0.2, 0.4, 0.8, 0.9], 0);
        bootstrap.Percentile(0).Should().Be(0.1);
        bootstrap.Percentile(1).Should().Be(0.9);
        bootstrap.Percentile(0.5).Should().Be(0.4);

        // Place 6 · .3 = 1.8 lies at (Φ⁻¹(.3) − Φ⁻¹(1/6))/(Φ⁻¹(2/6) − Φ⁻¹(1/6)) = (−.52440 + .96742)/(−.43073 + .96742) = .82546 of the way from the first to the second.
        bootstrap.Percentile(0.3).Should().BeApproximately(0.182546, 1e-6);
    }

    [Fact]
    public void TheStandardErrorHasTheDivisorOfASample() =>
        new BootstrapAlpha([0.1, 0.2, 0.4], 0).StandardError.Should().BeApproximately(Math.Sqrt(0.07 / 3), 1e-15, "Σ(x − 7/30)² = .14/3, over B − 1 = 2");

    /// <summary>Where items cancel, what rounding leaves of the total's variance is no total: with tenths it is not exactly 0.</summary>
    [Fact]
    public void ResamplesWhoseTotalIsRoundingAreCountedApart()
    {
        double[] answers = [0.1, 0.3, 0.7, 1.1, 1.3, 0.2];
        double[] last = [.. answers.Select(value => 1.7 - value)];
        last[^1] = 9.9;
        var frame = new SurveyData([DoubleColumn.Of("a", answers), DoubleColumn.Of("b", last)]);

        var bootstrap = BootstrapAlpha.Draw(frame, 3000, 3).Estimate();

        // A sixth of the rows has another total; (5/6)⁶ = .335 of the resamples do not draw it, 1/6⁶ draw nothing else. Five standard errors are .043.
        bootstrap.Undefined.Should().BeInRange(875, 1135);
        bootstrap.Alphas.Should().OnlyContain(alpha => Math.Abs(alpha) < 1e6);
    }

    [Fact]
    public void ResamplesWithoutVariationAreCountedApart()
    {
        // Of two different rows half of all resamples repeat one row.
        var frame = new SurveyData([DoubleColumn.Of("a", 1, 2), DoubleColumn.Of("b", 1, 2)]);
        var bootstrap = BootstrapAlpha.Draw(frame, 1000, 3).Estimate();
        bootstrap.Undefined.Should().BeInRange(420, 580);
        bootstrap.Alphas.Should().HaveCount(1000 - bootstrap.Undefined).And.AllSatisfy(alpha => alpha.Should().BeApproximately(1, 1e-14));
    }

    [Fact]
    public void RowsWithBlanksAreLeftOut()
    {
        var withBlank = new SurveyData([DoubleColumn.Of("a", 1, 2, double.NaN, 5), DoubleColumn.Of("b", 1, 3, 9, 4)]);
        var without = new SurveyData([DoubleColumn.Of("a", 1, 2, 5), DoubleColumn.Of("b", 1, 3, 4)]);
        BootstrapAlpha.Draw(withBlank, 50, 9).Estimate().Alphas.Should().Equal(BootstrapAlpha.Draw(without, 50, 9).Estimate().Alphas);
    }

    /// <summary>Ten million added to every answer changes no alpha: sums of squares are taken about the means, of 16 digits 7 are left of the answers' squares and 14 of their centred ones.</summary>
    [Fact]
    public void AlphasDoNotDependOnTheOriginOfTheScale()
    {
        var moved = new SurveyData(Sending.Columns.Select(column => DoubleColumn.Of(column.Name, [.. column.ToArray().Select(value => value + 1e7)])));

        var alphas = BootstrapAlpha.Draw(moved, 50, 9).Estimate().Alphas;

        alphas.Zip(BootstrapAlpha.Draw(Sending, 50, 9).Estimate().Alphas).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void AShareOutsideItsRangeIsTheCallersMistake(double share)
    {
        var act = () => new BootstrapAlpha([0.1, 0.2], 0).Percentile(share);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void NoResamplesAreTheCallersMistake()
    {
        var act = () => BootstrapAlpha.Draw(Sending, 0, 1);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void SampleWithoutAlphaIsDiagnosed()
    {
        var frame = new SurveyData([DoubleColumn.Of("a", 1, 2, 3), DoubleColumn.Of("b", 4, 4, 4)]);
        BootstrapAlpha.Draw(frame, 10, 1).Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("b");
    }
}
