using System.Text.Json;
using KnowledgeFlow.Core.Agreement;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Agreement;

/// <summary>Against psych::ICC and cohen.kappa, multilevel's rwg.j, ICC1 and ICC2, formulas in R and published examples (tests/reference/agreement).</summary>
public sealed class AgreementReferenceTests
{
    private const double Rounding = 1e-10;

    private static readonly JsonElement Reference = ReferenceJson.Read("agreement", "agreement.json");

    /// <summary>Shrout and Fleiss (1979), table 2: four judges, six targets.</summary>
    private static readonly SurveyData Judges = new(
    [
        DoubleColumn.Of("j1", 9, 6, 8, 7, 10, 6), DoubleColumn.Of("j2", 2, 1, 4, 1, 5, 2), DoubleColumn.Of("j3", 5, 3, 6, 2, 6, 4), DoubleColumn.Of("j4", 8, 2, 8, 6, 9, 7),
    ]);

    private static SurveyData Ratings => ReferenceData.Read("agreement", "ratings.csv");

    private static SurveyData Observers
    {
        get
        {
            var rows = Reference.GetProperty("observers").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : double.NaN).ToArray()).ToArray();
            return new SurveyData(Enumerable.Range(0, 4).Select(j => (Column)DoubleColumn.Of($"o{j}", [.. rows.Select(row => row[j])])));
        }
    }

    [Theory]
    [InlineData("shrout")]
    [InlineData("ratings")]
    public void IntraclassCorrelationsAreThoseOfPsych(string name)
    {
        var all = IntraclassCorrelations.Of(name == "shrout" ? Judges : Ratings).Estimate();
        IntraclassCorrelation[] forms = [all.OneWay, all.TwoWayAgreement, all.TwoWayConsistency, all.OneWayMean, all.TwoWayAgreementMean, all.TwoWayConsistencyMean];
        foreach (var (form, expected) in forms.Zip(Reference.GetProperty("icc").GetProperty(name).EnumerateArray()))
        {
            var type = expected.GetProperty("type").GetString();
            Agree(form.Value, expected.Number("icc"), $"{type} icc");
            Agree(form.F, expected.Number("f"), $"{type} f");
            Agree(form.NumeratorDegreesOfFreedom, expected.Number("df1"), $"{type} df1");
            Agree(form.DenominatorDegreesOfFreedom, expected.Number("df2"), $"{type} df2");
            Agree(form.PValue, expected.Number("p"), $"{type} p");
            Agree(form.Lower, expected.Number("lower"), $"{type} lower");
            Agree(form.Upper, expected.Number("upper"), $"{type} upper");
        }
    }

    [Fact]
    public void IntraclassCorrelationsArePrintedByShroutAndFleiss()
    {
        var all = IntraclassCorrelations.Of(Judges).Estimate();
        double[] printed = [.17, .29, .71, .44, .62, .91];
        new[] { all.OneWay, all.TwoWayAgreement, all.TwoWayConsistency, all.OneWayMean, all.TwoWayAgreementMean, all.TwoWayConsistencyMean }
            .Select(form => Math.Round(form.Value, 2)).Should().Equal(printed);
    }

    [Theory]
    [InlineData("ab", "a", "b")]
    [InlineData("ac", "a", "c")]
    public void CohensKappaIsThatOfPsych(string name, string first, string second)
    {
        var kappa = CohenKappa.Of(Ratings[first], Ratings[second]).Estimate();
        var expected = Reference.GetProperty("kappa").GetProperty(name);
        Agree(kappa.Value, expected.Number("kappa"), "kappa");
        Agree(kappa.StandardError, expected.Number("se"), "se");
        Agree(kappa.Linear, expected.Number("linear"), "linear");
        Agree(kappa.Quadratic, expected.Number("quadratic"), "quadratic");

        // From numerical derivatives, good to some 1e-10 of the error.
        RelativeError.Of(kappa.LinearStandardError, expected.Number("linear_se")).Should().BeLessThan(1e-8);
        RelativeError.Of(kappa.QuadraticStandardError, expected.Number("quadratic_se")).Should().BeLessThan(1e-8);
    }

    [Fact]
    public void FleisssKappaIsThatOfTheFormulaInR()
    {
        var kappa = FleissKappa.Of(Ratings).Estimate();
        Agree(kappa.Value, Reference.GetProperty("fleiss").Number("kappa"), "kappa");
        Agree(kappa.StandardError, Reference.GetProperty("fleiss").Number("se"), "se");
        Agree(kappa.PValue, Reference.GetProperty("fleiss").Number("p"), "p");
    }

    [Fact]
    public void FourteenRatersOfTenSubjectsAgreeByTwentyOneHundredths()
    {
        // The worked example of many textbooks: counts of five categories, κ = .210.
        int[][] counts =
        [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ];
        var rows = counts.Select(row => row.SelectMany((count, category) => Enumerable.Repeat((double)category, count)).ToArray()).ToArray();
        var ratings = new SurveyData(Enumerable.Range(0, 14).Select(rater => (Column)DoubleColumn.Of($"r{rater}", [.. rows.Select(row => row[rater])])));
        FleissKappa.Of(ratings).Estimate().Value.Should().BeApproximately(.210, .0005);
    }

    [Theory]
    [InlineData("ratings")]
    [InlineData("observers")]
    public void KrippendorffsAlphaIsThatOfTheCoincidencesInR(string name)
    {
        var ratings = name == "ratings" ? Ratings : Observers;
        var expected = Reference.GetProperty("krippendorff").GetProperty(name);
        Agree(KrippendorffAlpha.Of(ratings, KrippendorffMetric.Nominal).Estimate().Value, expected.Number("nominal"), "nominal");
        Agree(KrippendorffAlpha.Of(ratings, KrippendorffMetric.Ordinal).Estimate().Value, expected.Number("ordinal"), "ordinal");
        Agree(KrippendorffAlpha.Of(ratings, KrippendorffMetric.Interval).Estimate().Value, expected.Number("interval"), "interval");
    }

    [Fact]
    public void KrippendorffsOwnExampleComesOut()
    {
        Math.Round(KrippendorffAlpha.Of(Observers, KrippendorffMetric.Nominal).Estimate().Value, 3).Should().Be(.743);
        Math.Round(KrippendorffAlpha.Of(Observers, KrippendorffMetric.Ordinal).Estimate().Value, 3).Should().Be(.815);
        Math.Round(KrippendorffAlpha.Of(Observers, KrippendorffMetric.Interval).Estimate().Value, 3).Should().Be(.849);
    }

    [Fact]
    public void TeamAgreementIsThatOfMultilevel()
    {
        var team = WithinGroupAgreement.Of(ReferenceData.Read("agreement", "teams.csv"), 5, "scale").Estimate();
        var expected = Reference.GetProperty("teams");
        foreach (var (group, rwg) in team.ByGroup.Zip(expected.Numbers("rwg")))
        {
            group.Agreement.Should().BeApproximately(rwg, 1e-12, "team {0}", group.Group);
        }

        Agree(team.OneWay.Statistic, expected.Number("f"), "f");
        Agree(team.SingleMember, expected.Number("icc1"), "icc1");
        Agree(team.Mean, expected.Number("icc2"), "icc2");
    }

    [Fact]
    public void RatersWhoNeverDisagreeHaveNoErrorToDivideBy()
    {
        var same = new SurveyData([DoubleColumn.Of("a", 1, 2, 3), DoubleColumn.Of("b", 1, 2, 3)]);
        var agreement = IntraclassCorrelations.Of(same).Estimate();
        new[] { agreement.OneWay, agreement.TwoWayAgreement, agreement.TwoWayConsistency, agreement.OneWayMean, agreement.TwoWayAgreementMean, agreement.TwoWayConsistencyMean }
            .Should().OnlyContain(form => form.Value == 1 && double.IsNaN(form.F) && double.IsNaN(form.Lower));
        IntraclassCorrelations.Of(new SurveyData([DoubleColumn.Of("a", 2, 2), DoubleColumn.Of("b", 2, 2)])).Diagnosed<Diagnosis.NoVariationWithinGroups>();
        CohenKappa.Of(same["a"], same["b"]).Estimate().Value.Should().Be(1);
        FleissKappa.Of(same).Estimate().Value.Should().Be(1);
        KrippendorffAlpha.Of(same, KrippendorffMetric.Interval).Estimate().Value.Should().Be(1);
        CohenKappa.Of(DoubleColumn.Of("a", 1, 1), DoubleColumn.Of("b", 1, 1)).Diagnosed<Diagnosis.ConstantVariables>();
    }

    private static void Agree(double computed, double expected, string what) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(Rounding, "{0}: {1} should be {2}", what, computed, expected);
}
