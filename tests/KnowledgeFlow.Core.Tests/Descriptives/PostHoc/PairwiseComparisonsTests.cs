using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives.PostHoc;

/// <summary>Against emmeans, ptukey, rstatix and multcompView (tests/reference/comparisons/comparisons.R).</summary>
public sealed class PairwiseComparisonsTests
{
    // ptukey and emmeans' integration hold about ten digits; qtukey stops at 1e-4 of its root's last step, which leaves six to eight.
    private const double OfP = 1e-9;
    private const double OfTukeyLimits = 2e-6;
    private const double OfDoubles = 1e-11;

    private static readonly JsonElement Reference = ReferenceJson.Read("comparisons", "comparisons.json");

    private static readonly ImmutableArray<GroupSummary> Groups = GroupSummary.Of(Data("y"), Data("g"));

    [Theory]
    [InlineData("pooled")]
    [InlineData("pooled90")]
    public void PooledTestsAgreeWithEmmeans(string name)
    {
        foreach (var expected in Reference.GetProperty(name).EnumerateArray())
        {
            var adjustment = expected.GetProperty("adjust").GetString() switch
            {
                "none" => PairwiseAdjustment.None,
                "bonferroni" => PairwiseAdjustment.Bonferroni,
                "sidak" => PairwiseAdjustment.Sidak,
                "tukey" => PairwiseAdjustment.Tukey,
                _ => PairwiseAdjustment.Scheffe,
            };
            Compare(
                PairwiseComparisons.Pooled(Groups, adjustment, "y", "g", expected.Number("level")).Estimate(), expected, adjustment == PairwiseAdjustment.Tukey ? OfTukeyLimits : OfDoubles);
        }
    }

    [Fact]
    public void GamesHowellAgreesWithPtukey()
    {
        foreach (var expected in Reference.GetProperty("games_howell").EnumerateArray())
        {
            var pairs = PairwiseComparisons.GamesHowell(Groups, "y", "g", expected.Number("level")).Estimate();
            Compare(pairs, expected, OfTukeyLimits);

            // rstatix rounds to three digits, or three decimals.
            pairs.Select(pair => pair.PValue).Zip(expected.Numbers("rstatix")).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= 6e-4);
        }
    }

    [Fact]
    public void LettersAgreeWithMultcompView()
    {
        var differing = PairwiseComparisons.Pooled(Groups, PairwiseAdjustment.Tukey, "y", "g").Estimate().Where(pair => pair.PValue < .05).Select(pair => (pair.First, pair.Second));
        LetterDisplay.Of([.. Groups.Select(group => group.Mean)], differing).Should().Equal(Reference.Texts("letters"));
    }

    [Theory]
    [InlineData("continuous", "y")]
    [InlineData("likert", "likert")]
    public void DunnAgreesWithRstatix(string name, string column)
    {
        var expected = Reference.GetProperty("dunn").GetProperty(name);
        var tests = DunnTest.Of(GroupsOf(Data(column)), column, "g").Estimate();
        Near(tests.Select(test => test.Difference), expected.Numbers("difference"), OfDoubles);
        Near(tests.Select(test => test.Z), expected.Numbers("z"), OfDoubles);
        Near(tests.Select(test => test.PValue), expected.Numbers("p"), OfDoubles);
        Near(tests.Select(test => test.Holm), expected.Numbers("holm"), OfDoubles);
        Near(tests.Select(test => test.Bonferroni), expected.Numbers("bonferroni"), OfDoubles);
    }

    [Theory]
    [InlineData(PairwiseAdjustment.None)]
    [InlineData(PairwiseAdjustment.Bonferroni)]
    [InlineData(PairwiseAdjustment.Sidak)]
    [InlineData(PairwiseAdjustment.Tukey)]
    [InlineData(PairwiseAdjustment.Scheffe)]
    public void AnyAdjustmentOfTwoMeansIsTheTTest(PairwiseAdjustment adjustment)
    {
        var t = IndependentTTest.Pooled(Groups[..2], "y", "g").Estimate();
        var pair = PairwiseComparisons.Pooled(Groups[..2], adjustment, "y", "g").Estimate().Single();
        pair.T.Should().BeApproximately(t.Statistic, 1e-13);
        pair.PValue.Should().BeApproximately(t.PValue, 1e-12);
    }

    /// <summary>The limit that just touches 0 has the level of p, whatever the adjustment.</summary>
    [Theory]
    [InlineData(PairwiseAdjustment.Bonferroni)]
    [InlineData(PairwiseAdjustment.Tukey)]
    [InlineData(PairwiseAdjustment.Scheffe)]
    [InlineData(PairwiseAdjustment.Sidak)]
    public void IntervalAtTheLevelOfPTouchesZero(PairwiseAdjustment adjustment)
    {
        var p = PairwiseComparisons.Pooled(Groups, adjustment, "y", "g").Estimate()[4].PValue;
        var pair = PairwiseComparisons.Pooled(Groups, adjustment, "y", "g", 1 - p).Estimate()[4];
        Math.Min(Math.Abs(pair.Lower), Math.Abs(pair.Upper)).Should().BeLessThan(1e-9);
    }

    [Fact]
    public void GroupOfOneHasNoGamesHowellTest() =>
        PairwiseComparisons.GamesHowell(GroupSummary.Of([1, 2, 3, 4, 9], [1, 1, 2, 2, 3]), "y", "g").Diagnosed<Diagnosis.SmallGroups>().Groups.Should().Equal("3");

    private static void Compare(ImmutableArray<PairwiseComparison> pairs, JsonElement expected, double ofLimits)
    {
        Near(pairs.Select(pair => pair.Difference), expected.Numbers("difference"), OfDoubles);
        Near(pairs.Select(pair => pair.StandardError), expected.Numbers("se"), OfDoubles);
        Near(pairs.Select(pair => pair.DegreesOfFreedom), expected.Numbers("df"), 1e-10);
        Near(pairs.Select(pair => pair.PValue), expected.Numbers("p"), OfP);
        Near(pairs.Select(pair => pair.Lower), expected.Numbers("lower"), ofLimits);
        Near(pairs.Select(pair => pair.Upper), expected.Numbers("upper"), ofLimits);
    }

    private static void Near(IEnumerable<double> computed, double[] expected, double tolerance) =>
        computed.Zip(expected, (a, b) => Math.Abs(a - b)).Should().HaveCount(expected.Length).And.OnlyContain(error => error <= tolerance);

    private static double[] Data(string column) => ReferenceTable.Read("comparisons", "groups.csv").Column(column);

    private static ImmutableArray<double[]> GroupsOf(double[] values) =>
        [.. values.Zip(Data("g")).GroupBy(row => row.Second, row => row.First).OrderBy(group => group.Key).Select(group => group.ToArray())];
}
