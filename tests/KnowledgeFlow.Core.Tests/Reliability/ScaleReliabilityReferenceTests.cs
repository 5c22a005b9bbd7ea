using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reliability;

/// <summary>Against psych::alpha, alpha.ci and lavaan's one-factor cfa (tests/reference/reliability).</summary>
public sealed class ScaleReliabilityReferenceTests
{
    /// <summary>Closed formulas on both sides, from files of 15 digits: what is left is rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The reference is carried on to gradients of 1e-16, this side to 1e-12: a hundredfold of that in the estimates.</summary>
    private const double Optimiser = 1e-11;

    private static readonly JsonElement Reference = ReferenceJson.Read("reliability", "reliability.json");

    public static TheoryData<int> Scales => [.. Enumerable.Range(0, Reference.GetProperty("scales").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Scales))]
    public void AlphaAndItemStatisticsAreThoseOfPsych(int index)
    {
        var expected = Reference.GetProperty("scales")[index];
        var result = ScaleReliability.Of(MomentsOf(expected));
        result.Count.Should().Be(expected.GetProperty("n").GetInt32());
        var alpha = result.Alpha.Estimate();
        Agree(alpha.Raw, expected.Number("alpha"), Rounding);
        Agree(alpha.Lower, expected.Number("lower"), Rounding);
        Agree(alpha.Upper, expected.Number("upper"), Rounding);
        Agree(alpha.Standardised, expected.Number("standardized"), Rounding);
        Agree(alpha.MeanInterItemCorrelation, expected.Number("mean_r"), Rounding);
        for (var i = 0; i < result.Items.Length; i++)
        {
            Agree(result.Items[i].Mean, expected.Numbers("mean")[i], Rounding);
            Agree(result.Items[i].StandardDeviation, expected.Numbers("sd")[i], Rounding);
            Agree(result.Items[i].ItemTotalCorrelation.Estimate(), expected.Numbers("item_total")[i], Rounding);
            Agree(result.Items[i].Loading.Estimate(), expected.Numbers("loading")[i], Rounding);
            if (result.Items.Length > 2)
            {
                Agree(result.Items[i].AlphaIfDeleted.Estimate(), expected.Numbers("deleted")[i], Rounding);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void OmegaCompositeReliabilityAndVarianceExtractedAreThoseOfLavaan(int index)
    {
        var expected = Reference.GetProperty("scales")[index];
        var result = ScaleReliability.Of(MomentsOf(expected)).Congeneric;
        if (expected.GetProperty("items").GetArrayLength() == 2)
        {
            result.Diagnosed<Diagnosis.NotIdentified>().DegreesOfFreedom.Should().Be(-1);
            return;
        }

        var factor = expected.GetProperty("factor");
        var congeneric = result.Estimate();
        Agree(congeneric.Omega, factor.Number("omega"), Optimiser);
        Agree(congeneric.CompositeReliability, factor.Number("cr"), Optimiser);
        Agree(congeneric.AverageVarianceExtracted, factor.Number("ave"), Optimiser);
        for (var i = 0; i < congeneric.StandardisedLoadings.Length; i++)
        {
            Agree(congeneric.StandardisedLoadings[i], factor.Numbers("std")[i], Optimiser);
        }
    }

    [Fact]
    public void EveryReferenceScaleWasCompared() => Reference.GetProperty("scales").GetArrayLength().Should().Be(12);

    [Theory]
    [InlineData("KS", 5, 0.82394)]
    [InlineData("KA", 4, 0.75523)]
    [InlineData("OC", 4, 0.77482)]
    [InlineData("KFE", 4, 0.74895)]
    public void StudyAAlphasAreThosePrinted(string construct, int items, double printed)
    {
        var moments = ReferenceData.StudyA().MomentsOf([.. Enumerable.Range(1, items).Select(i => construct + i)]);
        moments.Count.Should().Be(338);
        CronbachAlpha.Of(moments).Estimate().Raw.Should().BeApproximately(printed, 0.5e-5, "study A's reconstruction states five decimals");
    }

    private static Moments MomentsOf(JsonElement scale)
    {
        var file = scale.GetProperty("file").GetString()!;
        var frame = ReferenceData.Read(file == "holzinger_swineford.csv" ? "reliability" : "data", file);
        foreach (var reversed in scale.Texts("reversed"))
        {
            frame = frame.Reversed(reversed, 6);
        }

        return frame.MomentsOf(scale.Texts("items"));
    }

    private static void Agree(double computed, double expected, double tolerance) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(tolerance, "{0} should be {1}", computed, expected);
}
