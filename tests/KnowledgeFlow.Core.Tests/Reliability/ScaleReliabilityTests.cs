using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reliability;

public sealed class ScaleReliabilityTests
{
    [Fact]
    public void AlphaOfTwoItemsOfEqualVarianceIsSpearmanBrown()
    {
        // Both items have variance 2.5 and covariance 2.25, so that r = .9 and alpha = 2 · (1 − 5/9.5) = 2r/(1 + r).
        var result = ScaleReliability.Of(Moments(("a", [1, 2, 3, 4, 5]), ("b", [2, 1, 3, 4, 5]), null));
        const double correlation = 0.9;
        result.SpearmanBrown!.Estimate().Should().BeApproximately(2 * correlation / (1 + correlation), 1e-15);
        result.Alpha.Estimate().Raw.Should().BeApproximately(2 * correlation / (1 + correlation), 1e-15);
        result.Congeneric.Diagnosed<Diagnosis.NotIdentified>();
        result.Items[0].AlphaIfDeleted.Diagnosed<Diagnosis.TooFewItems>().Should().Be(new Diagnosis.TooFewItems(1, 2));
        result.Items[0].ItemTotalCorrelation.Estimate().Should().BeApproximately(correlation, 1e-15);
    }

    /// <summary>Of twins r is 1; rounding takes the quotient past it in some of many samples.</summary>
    [Fact]
    public void NoCorrelationOfTwinsPassesOneByRounding()
    {
        var random = RandomSource.OfStream(11, 1);
        for (var sample = 0; sample < 300; sample++)
        {
            double[] a = Draw(), b = Draw();
            double[] twin = [.. a.Select(value => (3 * value) + .1)];
            ScaleReliability.Of(new SurveyData([DoubleColumn.Of("a", a), DoubleColumn.Of("twin", twin)])).Items[0].ItemTotalCorrelation.Estimate().Should().BeInRange(1 - 1e-12, 1);
            var halves = MomentsAccumulator.Of(new SurveyData([DoubleColumn.Of("a", a), DoubleColumn.Of("b", b), DoubleColumn.Of("a2", a), DoubleColumn.Of("b2", b)]));
            SplitHalfReliability.Of(halves).Estimate().Correlation.Should().BeInRange(1 - 1e-12, 1);

            double[] Draw() => [.. Enumerable.Range(0, 5 + (sample % 40)).Select(_ => random.NextNormal())];
        }
    }

    [Fact]
    public void ThreeItemsHaveTheClosedFormOneFactorSolution()
    {
        // With r12 = .42, r13 = .48, r23 = .56: loadings .6, .7, .8; equal SDs make omega and CR one.
        var congeneric = CongenericReliability.Of(FromCorrelations([[1, .42, .48], [.42, 1, .56], [.48, .56, 1]], 100)).Estimate();
        congeneric.StandardisedLoadings.Should().HaveCount(3);
        congeneric.StandardisedLoadings[0].Should().BeApproximately(0.6, 1e-12);
        congeneric.StandardisedLoadings[1].Should().BeApproximately(0.7, 1e-12);
        congeneric.StandardisedLoadings[2].Should().BeApproximately(0.8, 1e-12);
        congeneric.CompositeReliability.Should().BeApproximately(2.1 * 2.1 / ((2.1 * 2.1) + .64 + .51 + .36), 1e-12);
        congeneric.Omega.Should().BeApproximately(congeneric.CompositeReliability, 1e-12);
        congeneric.AverageVarianceExtracted.Should().BeApproximately((.36 + .49 + .64) / 3, 1e-12);
    }

    [Fact]
    public void UniqueVarianceBelowZeroIsAnImproperSolution()
    {
        // λ1² = r12 r13 / r23 = .7 · .7 / .4 = 1.225.
        var moments = FromCorrelations([[1, .7, .7], [.7, 1, .4], [.7, .4, 1]], 100);
        CongenericReliability.Of(moments).Diagnosed<Diagnosis.ImproperSolution>().Parameters.Should().Equal("i0");
        CronbachAlpha.Of(moments).Estimate().Raw.Should().BeApproximately(3 * .6 / (1 + (2 * .6)), 1e-14);
    }

    [Fact]
    public void ConstantItemsAreNamedAndLeaveMeansAlone()
    {
        var result = ScaleReliability.Of(Moments(("甲", [1, 2, 3, 5]), ("乙", [4, 4, 4, 4]), [1, 3, 2, 4]));
        // k/(k − 1) is 3/2 with the item and 2 without; nothing else of α changes.
        result.Alpha.Estimate().Raw.Should().BeApproximately(ScaleReliability.Of(Moments(("甲", [1, 2, 3, 5]), ("丙", [1, 3, 2, 4]), null)).Alpha.Estimate().Raw * 3 / 4, 1e-14);
        result.SpearmanBrown!.Estimate().Should().BeInRange(0.8, 1);
        result.Items[1].ItemTotalCorrelation.Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("乙");
        result.Items[1].Loading.Diagnosed<Diagnosis.ConstantVariables>();
        result.Items[1].Mean.Should().Be(4);
        result.Items[1].StandardDeviation.Should().Be(0);
    }

    [Fact]
    public void OneItemHasNoAlpha()
    {
        var frame = new SurveyData([DoubleColumn.Of("a", 1, 2, 3)]);
        var result = ScaleReliability.Of(MomentsAccumulator.Of(frame));
        result.Alpha.Diagnosed<Diagnosis.TooFewItems>().Should().Be(new Diagnosis.TooFewItems(1, 2));
        result.Congeneric.Diagnosed<Diagnosis.TooFewItems>();
        result.SpearmanBrown.Should().BeNull();
        result.Items.Single().ItemTotalCorrelation.Diagnosed<Diagnosis.TooFewItems>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void FewerThanTwoRowsHaveNoAlpha(int rows)
    {
        var frame = new SurveyData(Enumerable.Range(0, 3).Select(i => (Column)DoubleColumn.Of($"i{i}", new double[rows])));
        ScaleReliability.Of(MomentsAccumulator.Of(frame)).Alpha.Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(rows, 2));
    }

    [Fact]
    public void ItemsThatCancelOutHaveNoTotalToBeReliable()
    {
        var result = ScaleReliability.Of(Moments(("a", [1, 2, 3, 4]), ("b", [5, 4, 3, 2]), null));
        result.Alpha.Diagnosed<Diagnosis.ConstantSum>().Variables.Should().Equal("a", "b");
        result.SpearmanBrown!.Diagnosed<Diagnosis.ConstantSum>();
    }

    /// <summary>Items that go exactly against each other in different units have a total, of variance v of v and 4v, and none in standard scores: α = 2(1 − 5) and no standardised α.</summary>
    [Fact]
    public void StandardScoresThatCancelOutHaveNoStandardisedAlpha()
    {
        var alpha = ScaleReliability.Of(new SurveyData([DoubleColumn.Of("a", 0.1, 0.3, 0.2, 0.7), DoubleColumn.Of("b", 0.8, 0.4, 0.6, -0.4)])).Alpha.Estimate();

        alpha.Raw.Should().BeApproximately(-8, 1e-12);
        alpha.Standardised.Should().Be(double.NaN);
    }

    /// <summary>Without the first item the others cancel out: neither its correlation with their sum nor their alpha exists.</summary>
    [Fact]
    public void AnItemWhoseOthersCancelOutHasNoStatisticsOfThem()
    {
        var item = ScaleReliability.Of(new SurveyData([DoubleColumn.Of("a", 1, 3, 2, 5, 4), DoubleColumn.Of("b", 2, 1, 5, 4, 4), DoubleColumn.Of("c", 4, 5, 1, 2, 2)])).Items[0];

        item.ItemTotalCorrelation.Diagnosed<Diagnosis.ConstantSum>().Variables.Should().Equal("b", "c");
        item.AlphaIfDeleted.Diagnosed<Diagnosis.ConstantSum>().Variables.Should().Equal("b", "c");
    }

    [Fact]
    public void RepeatedItemMakesTheFactorModelSingularButNotAlpha()
    {
        var result = ScaleReliability.Of(Moments(("a", [1, 2, 3, 5, 4, 2]), ("again", [1, 2, 3, 5, 4, 2]), [2, 1, 4, 4, 5, 3]));
        result.Alpha.Estimate().Raw.Should().BeInRange(0.8, 1);
        result.Congeneric.Diagnosed<Diagnosis.DuplicateVariables>().Pairs.Should().Equal(("again", "a"));
    }

    [Fact]
    public void CoefficientsDoNotDependOnTheOrderOfItemsOrTheUnitOfTheScale()
    {
        var frame = ReferenceData.StudyA();
        string[] names = ["KS1", "KS2", "KS3", "KS4", "KS5"];
        var reference = ScaleReliability.Of(frame.MomentsOf(names));
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var order = (string[])names.Clone();
            random.Shuffle(order);
            var factor = 0.01 + (100 * random.NextDouble());
            var scaled = new SurveyData(order.Select(name => (Column)DoubleColumn.Of(name, [.. frame[name].ToArray().Select(value => 3 - (factor * value))])));
            var result = ScaleReliability.Of(MomentsAccumulator.Of(scaled));
            return Same(result.Alpha.Estimate().Raw, reference.Alpha.Estimate().Raw)
                && Same(result.Alpha.Estimate().Lower, reference.Alpha.Estimate().Lower)
                && Same(result.Congeneric.Estimate().Omega, reference.Congeneric.Estimate().Omega)
                && Same(result.Congeneric.Estimate().CompositeReliability, reference.Congeneric.Estimate().CompositeReliability)
                && Same(result.Congeneric.Estimate().AverageVarianceExtracted, reference.Congeneric.Estimate().AverageVarianceExtracted)
                && result.Items.All(item => Same(item.Loading.Estimate(), reference.Items.Single(other => other.Item == item.Item).Loading.Estimate()));
        }).QuickCheckThrowOnFailure();

        static bool Same(double a, double b) => Math.Abs(a - b) < 1e-11;
    }

    [Fact]
    public void AlphaIfDeletedIsAlphaOfTheOthers()
    {
        var frame = ReferenceData.StudyA();
        var result = ScaleReliability.Of(frame.MomentsOf("KA1", "KA2", "KA3", "KA4"));
        result.Items[2].AlphaIfDeleted.Estimate().Should().BeApproximately(CronbachAlpha.Of(frame.MomentsOf("KA1", "KA2", "KA4")).Estimate().Raw, 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void ConfidenceOutsideItsRangeIsTheCallersMistake(double level)
    {
        var act = () => CronbachAlpha.Of(FromCorrelations([[1, .5], [.5, 1]], 10), level);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    internal static Moments FromCorrelations(double[][] correlations, int rows) => new(
        [.. correlations.Select((_, i) => $"i{i}")],
        rows,
        [.. correlations.Select(_ => 0.0)],
        [.. correlations.SelectMany(row => row).Select(r => r * (rows - 1))]);

    private static Moments Moments((string Name, double[] Values) first, (string Name, double[] Values) second, double[]? third)
    {
        var columns = new List<Column> { DoubleColumn.Of(first.Name, first.Values), DoubleColumn.Of(second.Name, second.Values) };
        if (third is not null)
        {
            columns.Add(DoubleColumn.Of("third", third));
        }

        return MomentsAccumulator.Of(new SurveyData(columns));
    }
}
