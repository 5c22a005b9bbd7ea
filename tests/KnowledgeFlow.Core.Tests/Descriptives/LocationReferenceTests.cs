using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

/// <summary>Against R's quantile, t.test, shapiro.test, cor.test, residuals of lm, and nortest (tests/reference/descriptives/location.R).</summary>
public sealed class LocationReferenceTests
{
    private const double Rounding = 1e-11;

    private static readonly JsonElement Reference = ReferenceJson.Read("descriptives", "location.json");

    private static readonly SurveyData Study = WithScores(ReferenceData.StudyA());

    [Theory]
    [InlineData("study")]
    [InlineData("swineford")]
    [InlineData("likert")]
    public void QuartilesIntervalsAndTestsAreThoseOfR(string sample)
    {
        var frame = sample switch { "study" => Study, "swineford" => ReferenceData.Read("reliability", "holzinger_swineford.csv"), _ => ReferenceData.Likert() };
        foreach (var variable in Reference.GetProperty(sample).EnumerateObject())
        {
            var (expected, column) = (variable.Value, frame[variable.Name]);
            var location = VariableLocation.Of(column);
            location.Count.Should().Be(expected.GetProperty("n").GetInt32());
            Agree(location.Median.Estimate(), expected.Number("median"), Rounding);
            Agree(location.FirstQuartile.Estimate(), expected.Number("q1"), Rounding);
            Agree(location.ThirdQuartile.Estimate(), expected.Number("q3"), Rounding);
            Agree(location.StandardError.Estimate(), expected.Number("se"), Rounding);
            Agree(location.Lower.Estimate(), expected.Number("lower"), Rounding);
            Agree(location.Upper.Estimate(), expected.Number("upper"), Rounding);
            var lilliefors = LillieforsTest.Of(column).Estimate();
            Agree(lilliefors.D, expected.Number("d"), Rounding);
            Agree(lilliefors.PValue, expected.Number("l_p"), 1e-9);
            var shapiro = ShapiroWilkTest.Of(column.ToArray().Where(value => !double.IsNaN(value)), variable.Name).Estimate();
            Agree(shapiro.W, expected.Number("w"), 1e-9);

            // p goes as a power of 1 − W, which has lost the digits that W has.
            Agree(shapiro.PValue, expected.Number("sw_p"), 1e-6);
        }
    }

    [Theory]
    [InlineData("study")]
    [InlineData("swineford")]
    public void MardiasTestsAreThoseOfTheFormula(string sample)
    {
        var frame = sample == "study" ? Study.Select(["KS", "KA", "OC", "KFE"]) : ReferenceData.Read("reliability", "holzinger_swineford.csv");
        var (expected, test) = (Reference.GetProperty("mardia").GetProperty(sample), MardiaTest.Of(frame).Estimate());
        test.Count.Should().Be(expected.GetProperty("n").GetInt32());
        Agree(test.Skewness, expected.Number("b1"), Rounding);
        Agree(test.ChiSquared, expected.Number("chi2"), Rounding);
        Agree(test.DegreesOfFreedom, expected.Number("df"), Rounding);
        Agree(test.SkewnessPValue, expected.Number("b1_p"), 1e-9);
        Agree(test.Kurtosis, expected.Number("b2"), Rounding);
        Agree(test.Z, expected.Number("z"), 1e-9);
        Agree(test.KurtosisPValue, expected.Number("b2_p"), 1e-9);
    }

    [Fact]
    public void PartialCorrelationsAreThoseOfResiduals()
    {
        foreach (var expected in Reference.GetProperty("partial").EnumerateArray())
        {
            var variables = Study.Select([expected.GetProperty("a").GetString()!, expected.GetProperty("b").GetString()!]);
            var method = expected.GetProperty("ranks").GetBoolean() ? CorrelationMethod.Spearman : CorrelationMethod.Pearson;
            var table = PartialCorrelationTable.Of(variables, Study.Select(expected.Texts("controls")), method);
            var (partial, semipartial) = (table.Partial(0, 1).Estimate(), table.Semipartial(0, 1).Estimate());
            Agree(partial.Coefficient, expected.Number("r"), 1e-10);
            Agree(partial.PValue!.Value, expected.Number("p"), 1e-8);
            Agree(semipartial.Coefficient, expected.Number("semi"), 1e-10);
            Agree(semipartial.PValue!.Value, expected.Number("semi_p"), 1e-8);
        }
    }

    [Fact]
    public void SmallSamplesWithoutTiesHaveTheExactTestsOfR()
    {
        foreach (var expected in Reference.GetProperty("exact").EnumerateArray())
        {
            var (x, y) = (expected.Numbers("x"), expected.Numbers("y"));
            Agree(KendallCorrelation.Of(x, y, "x", "y").Estimate().PValue!.Value, expected.Number("kendall"), 1e-10);
            if (expected.TryGetProperty("spearman", out var spearman) && spearman.ValueKind == JsonValueKind.Number)
            {
                Agree(SpearmanCorrelation.Of(x, y, "x", "y").Estimate().PValue!.Value, spearman.GetDouble(), 1e-12);
            }
        }
    }

    [Fact]
    public void FishersIntervalIsThatOfR()
    {
        var found = PearsonCorrelation.Of(Study["KS"].ToArray(), Study["KFE"].ToArray(), "KS", "KFE").Estimate();
        var interval = CorrelationInterval.Of(CorrelationMethod.Pearson, found)!;
        Agree(interval.Lower, Reference.GetProperty("interval").Number("lower"), Rounding);
        Agree(interval.Upper, Reference.GetProperty("interval").Number("upper"), Rounding);

        // By hand: SE of Spearman's is √((1 + r²/2)/(n − 3)), of Kendall's √(.437/(n − 4)).
        var half = 1.959963984540054 * Math.Sqrt(0.437 / 334);
        CorrelationInterval.Of(CorrelationMethod.Kendall, found)!.Upper.Should().BeApproximately(Math.Tanh(Math.Atanh(found.Coefficient) + half), 1e-14);
        CorrelationInterval.Of(CorrelationMethod.Pearson, new Correlation(0.5, 3, null)).Should().BeNull();
        CorrelationInterval.Of(CorrelationMethod.Pearson, new Correlation(-1, 8, 0)).Should().Be(new CorrelationInterval(-1, -1));
    }

    [Fact]
    public void WhatIsMissingIsDiagnosed()
    {
        var constant = DoubleColumn.Of("k", 2, 2, 2, 2, 2, 2);
        var line = DoubleColumn.Of("x", 1, 2, 3, 4, 5, 7);
        LillieforsTest.Of(constant).Diagnosed<Diagnosis.ConstantVariables>();
        LillieforsTest.Of(DoubleColumn.Of("f", 1, 2, 3, 4)).Diagnosed<Diagnosis.TooFewRows>();
        MardiaTest.Of(new SurveyData([line, constant])).Diagnosed<Diagnosis.ConstantVariables>();
        MardiaTest.Of(new SurveyData([line, DoubleColumn.Of("y", 2, 4, 6, 8, 10, 14)])).Diagnosed<Diagnosis.CollinearVariables>();
        VariableLocation.Of(constant).Lower.Estimate().Should().Be(2);
        VariableLocation.Of(DoubleColumn.Of("e", double.NaN)).Median.Diagnosed<Diagnosis.Unanswered>();
        var table = PartialCorrelationTable.Of(new SurveyData([line, DoubleColumn.Of("y", 1, 3, 2, 5, 4, 6)]), new SurveyData([DoubleColumn.Of("c", 3, 6, 9, 12, 15, 21)]), CorrelationMethod.Pearson);
        table.Partial(0, 1).Diagnosed<Diagnosis.CollinearVariables>();
        table.Partial(1, 1).Estimate().Coefficient.Should().Be(1);
    }

    private static SurveyData WithScores(SurveyData frame) => new(
    [
        .. frame.Columns,
        .. new[] { ("KS", 5), ("KA", 4), ("OC", 4), ("KFE", 4) }.Select(scale =>
        {
            var items = Enumerable.Range(1, scale.Item2).Select(i => frame[$"{scale.Item1}{i}"].ToArray()).ToArray();
            return (Column)DoubleColumn.Of(scale.Item1, [.. Enumerable.Range(0, frame.Rows).Select(row => items.Sum(item => item[row]) / items.Length)]);
        }),
    ]);

    private static void Agree(double computed, double expected, double tolerance) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(tolerance, "{0} should be {1}", computed, expected);
}
