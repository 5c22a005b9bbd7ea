using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reliability;

/// <summary>Against R's t.test and car's leveneTest on groups made by hand (tests/reference/reliability/extreme_groups.R).</summary>
public sealed class ExtremeGroupsTests
{
    private const double Rounding = 1e-11;

    private static readonly JsonElement Reference = ReferenceJson.Read("reliability", "extreme_groups.json");

    public static TheoryData<int> Scales => [.. Enumerable.Range(0, Reference.GetProperty("scales").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Scales))]
    public void GroupsAndCriticalRatiosAreThoseOfR(int index)
    {
        var expected = Reference.GetProperty("scales")[index];
        var frame = ReferenceData.Read("data", expected.GetProperty("file").GetString()!);
        foreach (var reversed in expected.Texts("reversed"))
        {
            frame = frame.Reversed(reversed, 6);
        }

        var result = ExtremeGroups.Of(frame.Select(expected.Texts("items")), expected.Number("share"));
        (result.Count, result.LowCut, result.HighCut, result.LowCount, result.HighCount).Should().Be(
            (expected.GetProperty("n").GetInt32(), expected.Number("low"), expected.Number("high"), expected.GetProperty("low_n").GetInt32(), expected.GetProperty("high_n").GetInt32()));
        foreach (var (item, row) in result.Items.Zip(expected.GetProperty("rows").EnumerateArray()))
        {
            var (levene, ratio, total) = (item.Levene.Estimate(), item.CriticalRatio.Estimate(), item.ItemTotal.Estimate());
            Agree(levene.F, row.Number("levene_f"), 1e-9);
            Agree(levene.PValue, row.Number("levene_p"), 1e-9);
            Agree(ratio.Statistic, row.Number("t"), Rounding);
            Agree(ratio.DegreesOfFreedom, row.Number("df"), Rounding);
            Agree(ratio.PValue, row.Number("p"), 1e-8);
            Agree(total.Coefficient, row.Number("r"), Rounding);
            Agree(total.PValue!.Value, row.Number("r_p"), 1e-8);
            item.IsWelch.Should().Be(row.Number("levene_p") < .05);
        }
    }

    /// <summary>Three of ten at either end: 1, 2, 3 and 8, 9, 10.</summary>
    [Fact]
    public void EachEndIsSummedUpApart()
    {
        var item = ExtremeGroups.Of(new SurveyData([DoubleColumn.Of("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]), 0.3).Items[0];

        (item.Low!.Count, item.Low.Mean).Should().Be((3, 2));
        (item.High!.Count, item.High.Mean).Should().Be((3, 9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(0.51)]
    [InlineData(double.NaN)]
    public void AShareOutsideItsRangeIsTheCallersMistake(double share)
    {
        var act = () => ExtremeGroups.Of(new SurveyData([DoubleColumn.Of("a", 1, 2, 3)]), share);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void EqualTotalsHaveNoGroups()
    {
        var result = ExtremeGroups.Of(new SurveyData([DoubleColumn.Of("a", 1, 2, 3), DoubleColumn.Of("b", 3, 2, 1)]));
        (result.LowCount, result.HighCount).Should().Be((0, 0));
        result.Items[0].CriticalRatio.Diagnosed<Diagnosis.TooFewGroups>();
        result.Items[0].ItemTotal.Diagnosed<Diagnosis.ConstantVariables>();
    }

    [Fact]
    public void NobodyCompleteIsNoFault() => ExtremeGroups.Of(new SurveyData([DoubleColumn.Of("a", double.NaN, 2), DoubleColumn.Of("b", 3, double.NaN)])).Count.Should().Be(0);

    private static void Agree(double computed, double expected, double tolerance) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(tolerance, "{0} should be {1}", computed, expected);
}
