using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reliability;

/// <summary>Against formulas in R, lavaan's delta method and polychoric correlations, psych's splitHalf and omega (tests/reference/reliability/coefficients.R).</summary>
public sealed class ReliabilityCoefficientsReferenceTests
{
    /// <summary>Closed formulas on both sides.</summary>
    private const double Rounding = 1e-12;

    /// <summary>lavaan's optimiser stops at gradients of about 1e-6.</summary>
    private const double Optimiser = 1e-5;

    private static readonly JsonElement Reference = ReferenceJson.Read("reliability", "coefficients.json");

    public static TheoryData<int> Scales => [.. Enumerable.Range(0, Reference.GetProperty("scales").GetArrayLength())];

    [Fact]
    public void EveryReferenceScaleWasCompared() => Reference.GetProperty("scales").GetArrayLength().Should().Be(9);

    [Theory]
    [MemberData(nameof(Scales))]
    public void SplitHalvesAreThoseOfTheFormulas(int index)
    {
        var scale = Reference.GetProperty("scales")[index];
        var (expected, result) = (scale.GetProperty("halves"), SplitHalfReliability.Of(MomentsAccumulator.Of(ItemsOf(scale))).Estimate());
        Agree(result.Correlation, expected.Number("r"), Rounding);
        Agree(result.EqualLength, expected.Number("equal"), Rounding);
        Agree(result.UnequalLength, expected.Number("unequal"), 1e-10);
        Agree(result.Guttman, expected.Number("guttman"), Rounding);
        if (expected.TryGetProperty("first", out var first) && first.ValueKind == JsonValueKind.Number)
        {
            Agree(result.FirstAlpha.Estimate(), first.GetDouble(), Rounding);
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void LambdasAreThoseOfTheFormulasAndOfSplitHalf(int index)
    {
        var scale = Reference.GetProperty("scales")[index];
        var (expected, result) = (scale.GetProperty("lambdas"), GuttmanLambdas.Of(MomentsAccumulator.Of(ItemsOf(scale))).Estimate());
        Agree(result.Lambda1, expected.Number("l1"), Rounding);
        Agree(result.Lambda2, expected.Number("l2"), Rounding);
        Agree(result.Lambda3, expected.Number("l3"), Rounding);
        Agree(result.Lambda4, expected.Number("l4"), Rounding);
        Agree(result.Lambda5, expected.Number("l5"), Rounding);
        Agree(result.Lambda6.Estimate(), expected.Number("l6"), Rounding);
        if (expected.TryGetProperty("split_half", out var half) && half.ValueKind == JsonValueKind.Number && scale.Texts("items").Length % 2 == 0)
        {
            Agree(result.Lambda4, half.GetDouble(), 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void TheDeltaIntervalOfOmegaIsLavaans(int index)
    {
        var scale = Reference.GetProperty("scales")[index];
        if (!Has(scale, "omega", out var expected))
        {
            scale.Texts("items").Should().HaveCount(2);
            return;
        }

        var result = OmegaInterval.Delta(MomentsAccumulator.Of(ItemsOf(scale))).Estimate();
        Agree(result.StandardError, expected.Number("se"), Optimiser);
        Agree(result.Lower, expected.Number("lower"), Optimiser);
        Agree(result.Upper, expected.Number("upper"), Optimiser);
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void OrdinalCoefficientsAreThoseOfLavaansPolychoricCorrelations(int index)
    {
        var scale = Reference.GetProperty("scales")[index];
        if (!Has(scale, "ordinal", out var expected))
        {
            return;
        }

        var items = ItemsOf(scale);
        var correlations = PolychoricItemCorrelations.Of(items).Estimate();
        for (var i = 0; i < correlations.Items; i++)
        {
            for (var j = 0; j < i; j++)
            {
                correlations[i, j].Should().BeApproximately(expected.Rows("r")[i][j], 1e-6, "lavaan's nlminb stops short of the maximum by about that");
            }
        }

        var result = OrdinalReliability.Of(items).Estimate();
        result.Alpha.Should().BeApproximately(expected.Number("alpha"), 1e-6);
        result.Omega.Estimate().Should().BeApproximately(expected.Number("omega"), 1e-5, "psych's minres stops at 1e-4 of its gradient");
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void HierarchicalOmegaIsThatOfSchmidAndLeiman(int index)
    {
        var scale = Reference.GetProperty("scales")[index];
        if (!Has(scale, "hierarchy", out var expected))
        {
            return;
        }

        var correlations = ItemCorrelations.Of(MomentsAccumulator.Of(ItemsOf(scale))).Estimate();
        var result = HierarchicalOmega.Of(correlations, expected.GetProperty("factors").GetInt32()).Estimate();
        Agree(result.Hierarchical, expected.Number("h"), 1e-7);
        Agree(result.Total, expected.Number("t"), 1e-9);
        Agree(result.Limit, expected.Number("limit"), 1e-7);
        Agree(result.ExplainedCommonVariance, expected.Number("ecv"), 1e-7);
        result.Hierarchical.Should().BeApproximately(expected.Number("psych_h"), 5e-3, "psych stops its rotation and its factors early");
        result.Total.Should().BeApproximately(expected.Number("psych_t"), 5e-3);
    }

    [Fact]
    public void TheBootstrapOfOmegaAgreesWithTheDeltaMethodInALargeSample()
    {
        var items = ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KS4", "KS5"]);
        var delta = OmegaInterval.Delta(MomentsAccumulator.Of(items)).Estimate();
        var drawn = OmegaInterval.Bootstrapped(items, BootstrapIntervalKind.Percentile, 400, 1).Estimate();
        drawn.StandardError.Should().BeApproximately(delta.StandardError, 0.25 * delta.StandardError, "answers on five points are not normal");
        drawn.Failed.Should().Be(0);
        OmegaInterval.Bootstrapped(items, BootstrapIntervalKind.Percentile, 400, 1).Estimate().Should().Be(drawn, "the seed decides");
    }

    [Fact]
    public void BeyondTwentyItemsTheSearchFindsTheBestSplitOfParallelPairs()
    {
        // 12 pairs, each of one trait of its own: the best split parts every pair, and the halves' sums then differ by errors alone, of variance 24 of a total of 24 + 4 · 12.
        const int Pairs = 12;
        var names = Enumerable.Range(0, 2 * Pairs).Select(i => $"v{i}").ToArray();
        var products = Enumerable.Range(0, names.Length).SelectMany(i => Enumerable.Range(0, names.Length).Select(j => 100.0 * (i == j ? 2 : i / 2 == j / 2 ? 1 : 0))).ToArray();
        var result = GuttmanLambdas.Of(new Moments([.. names], 101, [.. names.Select(_ => 0.0)], [.. products])).Estimate();
        result.IsExhaustive.Should().BeFalse();
        result.Lambda4.Should().BeApproximately(1 - (24.0 / 72), 1e-12);
    }

    /// <summary>Beyond 20 items, where mates of a pair go against each other and all else together: the best halves keep every pair whole.</summary>
    [Fact]
    public void BeyondTwentyItemsPairsThatGoAgainstEachOtherAreKeptWhole()
    {
        // Covariances .5 throughout, of mates −.5, variances 2.5: halves of as many items differ by s'Ds of D = 2 less 1 between mates, least 24 · 2 − 24 with every pair whole; the total's variance is 24 + .5 · 24².
        const int Items = 24;
        string[] names = [.. Enumerable.Range(0, Items).Select(i => $"v{i}")];
        double[] products = [.. Enumerable.Range(0, Items).SelectMany(i => Enumerable.Range(0, Items).Select(j => 100 * (i == j ? 2.5 : i / 2 == j / 2 ? -0.5 : 0.5)))];

        GuttmanLambdas.Of(new Moments([.. names], 101, [.. names.Select(_ => 0.0)], [.. products])).Estimate().Lambda4.Should().BeApproximately(1 - (24.0 / 312), 1e-12);
    }

    /// <summary>Of 22 items whose covariances are drawn, the search finds what trying all C(21, 10) = 352,716 splits finds.</summary>
    [Fact]
    public void BeyondTwentyItemsTheSearchFindsWhatTryingEverySplitFinds()
    {
        const int Items = 22;
        var source = new RandomSource(20261127);
        var factor = DenseMatrix.Of(Items, Items, (_, _) => source.NextNormal());
        var covariance = new double[Items, Items];
        var total = 0.0;
        for (var i = 0; i < Items; i++)
        {
            for (var j = 0; j < Items; j++)
            {
                covariance[i, j] = 5 + Enumerable.Range(0, Items).Sum(k => factor[i, k] * factor[j, k]);
                total += covariance[i, j];
            }
        }

        var signs = Enumerable.Repeat(-1.0, Items).ToArray();
        signs[0] = 1;
        var least = Least(1, (Items / 2) - 1, covariance[0, 0]);
        string[] names = [.. Enumerable.Range(0, Items).Select(i => $"v{i}")];
        var moments = new Moments([.. names], 101, [.. names.Select(_ => 0.0)], [.. covariance.Cast<double>().Select(value => 100 * value)]);
        GuttmanLambdas.Of(moments).Estimate().Lambda4.Should().BeApproximately(1 - (least / total), 1e-12);

        // The signs of the items before one are set, and their part of the variance of the difference known.
        double Least(int item, int left, double sum)
        {
            if (item == Items)
            {
                return sum;
            }

            var best = double.PositiveInfinity;
            foreach (var sign in (double[])[1, -1])
            {
                var rest = left - (sign > 0 ? 1 : 0);
                if (rest < 0 || rest > Items - item - 1)
                {
                    continue;
                }

                signs[item] = sign;
                var cross = 0.0;
                for (var other = 0; other < item; other++)
                {
                    cross += signs[other] * covariance[item, other];
                }

                best = Math.Min(best, Least(item + 1, rest, sum + covariance[item, item] + (2 * sign * cross)));
            }

            return best;
        }
    }

    /// <summary>Of two items cut at their medians r is sin 2π(p − ¼) (Sheppard 1899) with p the share that is low in both: a third gives ½, and α = 2r/(1 + r).</summary>
    [Fact]
    public void TwoItemsHaveAnOrdinalAlpha()
    {
        var items = new SurveyData([DoubleColumn.Of("a", 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2), DoubleColumn.Of("b", 1, 1, 1, 1, 2, 2, 1, 1, 2, 2, 2, 2)]);

        OrdinalReliability.Of(items).Estimate().Alpha.Should().BeApproximately(2.0 / 3, 1e-7, "the search for r stops where the likelihood stands still");
    }

    /// <summary>Factors that correlate .8, .8 and .5 want a loading of √(.8 · .8/.5) = 1.13 of the first on the general factor: a Heywood case of the second order.</summary>
    [Fact]
    public void AnImproperGeneralFactorIsACaution()
    {
        double[,] between = { { 1, 0.8, 0.8 }, { 0.8, 1, 0.5 }, { 0.8, 0.5, 1 } };
        var matrix = DenseMatrix.Of(9, 9, (i, j) => i == j ? 1 : 0.7 * 0.7 * between[i / 3, j / 3]);

        var result = HierarchicalOmega.Of(ItemCorrelations.FromMatrix([.. Enumerable.Range(0, 9).Select(i => $"i{i}")], 400, matrix), 3).Estimate();

        result.Caution.Should().BeOfType<Diagnosis.ImproperSolution>();
    }

    /// <summary>The acceleration moves both limits of ω to one side, that of the sign of Σ(ω̄ − ω_(i))³ over the rows left out one by one (Efron 1987, eq. 2.3 and 6.6).</summary>
    [Fact]
    public void TheAccelerationOfOmegaComesFromLeavingRowsOut()
    {
        var items = ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KS4", "KS5"]);
        double[] left = [.. Enumerable.Range(0, items.Rows).Select(absent => CongenericReliability.Of(MomentsAccumulator.Of(items.Take([.. Enumerable.Range(0, items.Rows).Where(row => row != absent)]))).Estimate().Omega)];
        var skew = left.Sum(omega => Math.Pow(left.Average() - omega, 3));

        var corrected = OmegaInterval.Bootstrapped(items, BootstrapIntervalKind.BiasCorrected, 200, 1).Estimate();
        var accelerated = OmegaInterval.Bootstrapped(items, BootstrapIntervalKind.BiasCorrectedAccelerated, 200, 1).Estimate();

        Math.Sign(accelerated.Lower - corrected.Lower).Should().Be(Math.Sign(skew)).And.NotBe(0);
        Math.Sign(accelerated.Upper - corrected.Upper).Should().Be(Math.Sign(skew));
    }

    /// <summary>A half or a whole whose sum does not vary is named, whichever it is; so are halves that go exactly against each other.</summary>
    [Fact]
    public void TheHalfThatDoesNotVaryIsNamed()
    {
        double[] a = [1, 2, 4, 5, 3], b = [2, 1, 5, 4, 4], against = [5, 4, 2, 1, 3], againstB = [4, 5, 1, 2, 2];
        Named(a, b, b, againstB).Should().Equal("i2", "i3");
        Named(a, against, a, b).Should().Equal("i0", "i1");
        Named(a, b, against, againstB).Should().Equal("i0", "i1", "i2", "i3");
        Named(a, [.. a.Select(value => 12 - (2 * value))]).Should().Equal("i0", "i1");

        static IEnumerable<string> Named(params double[][] columns) =>
            SplitHalfReliability.Of(MomentsAccumulator.Of(new SurveyData(columns.Select((values, i) => DoubleColumn.Of($"i{i}", values))))).Diagnosed<Diagnosis.ConstantSum>().Variables;
    }

    /// <summary>Halves that agree but for their units: Spearman and Brown's coefficient and Horst's are 1, where his formula divides 0 by 0.</summary>
    [Fact]
    public void HalvesThatAgreeAreReliableWhateverTheirLength()
    {
        var result = SplitHalfReliability.Of(MomentsAccumulator.Of(new SurveyData([DoubleColumn.Of("a", 1, 2, 4, 5, 3), DoubleColumn.Of("b", 2, 4, 8, 10, 6)]))).Estimate();

        (result.Correlation, result.EqualLength, result.UnequalLength).Should().Be((1, 1, 1));
    }

    /// <summary>A constant item adds nothing to what regression leaves, nor to the total: λ6 is that of the others.</summary>
    [Fact]
    public void AConstantItemLeavesLambda6()
    {
        var items = ReferenceData.StudyA().Select(["KS1", "KS2", "KS3"]);
        var wider = new SurveyData(items.Columns.Append(DoubleColumn.Of("c", [.. Enumerable.Repeat(3.0, items.Rows)])));

        GuttmanLambdas.Of(MomentsAccumulator.Of(wider)).Estimate().Lambda6.Estimate().Should().BeApproximately(GuttmanLambdas.Of(MomentsAccumulator.Of(items)).Estimate().Lambda6.Estimate(), 1e-14);
    }

    [Fact]
    public void AnOddItemGoesToTheFirstHalf()
    {
        var result = SplitHalfReliability.Of(MomentsAccumulator.Of(ReferenceData.StudyA().Select(["KS1", "KS2", "KS3", "KS4", "KS5"]))).Estimate();

        (result.FirstItems, result.SecondItems).Should().Be((3, 2));
    }

    /// <summary>Two group factors that correlate negatively have no general factor above them; fewer than two are no groups.</summary>
    [Fact]
    public void GroupsThatGoAgainstEachOtherHaveNoGeneralFactor()
    {
        var matrix = DenseMatrix.Of(6, 6, (i, j) => i == j ? 1 : i / 3 == j / 3 ? 0.6 : -0.1);
        var correlations = ItemCorrelations.FromMatrix(["a1", "a2", "a3", "b1", "b2", "b3"], 200, matrix);

        HierarchicalOmega.Of(correlations, 2).Diagnosed<Diagnosis.NotPositiveDefinite>();
        var act = () => HierarchicalOmega.Of(correlations, 1);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void WhatCannotVaryHasNoCoefficients()
    {
        var items = new SurveyData([DoubleColumn.Of("a", 1, 2, 3, 4), DoubleColumn.Of("b", 4, 3, 2, 1)]);
        var moments = MomentsAccumulator.Of(items);
        SplitHalfReliability.Of(moments).Diagnosed<Diagnosis.ConstantSum>();
        GuttmanLambdas.Of(moments).Diagnosed<Diagnosis.ConstantSum>();
        OmegaInterval.Delta(moments).Diagnosed<Diagnosis.NotIdentified>();
        SplitHalfReliability.Of(MomentsAccumulator.Of(items.Select(["a"]))).Diagnosed<Diagnosis.TooFewItems>();
    }

    private static bool Has(JsonElement scale, string name, out JsonElement value) => scale.TryGetProperty(name, out value) && value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any();

    private static SurveyData ItemsOf(JsonElement scale)
    {
        var file = scale.GetProperty("file").GetString()!;
        var frame = ReferenceData.Read(file == "holzinger_swineford.csv" ? "reliability" : "data", file);
        foreach (var reversed in scale.Texts("reversed"))
        {
            frame = frame.Reversed(reversed, 6);
        }

        return frame.Select(scale.Texts("items")).Listwise();
    }

    private static void Agree(double computed, double expected, double tolerance) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(tolerance, "{0} should be {1}", computed, expected);
}
