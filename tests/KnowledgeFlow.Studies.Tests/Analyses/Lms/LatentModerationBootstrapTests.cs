using System.Globalization;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Lms;

public sealed class LatentModerationBootstrapTests
{
    private const string Model = "Y ~ a*X + Z + b*X:Z + g\nsum := a + b";

    private static readonly string Answers = LatentProductStudy.OneInteraction(150, "g", (row, _) => (row % 2).ToString(CultureInfo.InvariantCulture));

    private static readonly Lazy<StudyResult> Study = new(() => LatentProductStudy.Run(
        Answers,
        LatentProductStudy.Measured,
        LatentProductStudy.Analysis(Model, "id: plain"),
        LatentProductStudy.Analysis(Model, "id: percentile, bootstrap: 100, seed: 4"),
        LatentProductStudy.Analysis(Model, "id: bc, bootstrap: 100, seed: 4, interval: bc"),
        LatentProductStudy.Analysis("Y ~ X + Z + X:Z", "id: indicators, method: product_indicator, bootstrap: 100, seed: 4, interval: bca")));

    [Theory]
    [InlineData("percentile.parameters", true)]
    [InlineData("percentile.defined", true)]
    [InlineData("bc.parameters", true)]
    [InlineData("indicators.parameters", true)]
    [InlineData("percentile.slopes", false)]
    [InlineData("indicators.slopes", false)]
    public void ResamplesGiveErrorsLimitsAndTheirP(string table, bool isOfParameters)
    {
        var found = Study.Value.Table(table);
        found.Columns.Select(column => column.Id).Should().Contain(["boot_se", "boot_p"]);
        var told = 0;
        foreach (var row in found.Rows)
        {
            if (Study.Value.Number(table, row.Id, "boot_se") is not { } error)
            {
                continue;
            }

            told++;
            var (lower, upper, p) = (Number(row.Id, "lower"), Number(row.Id, "upper"), Number(row.Id, "boot_p"));
            (p < 0.05).Should().Be(lower > 0 || upper < 0, $"{row.Id}: p is that of the interval");
            Number(row.Id, isOfParameters ? "est" : "b").Should().BeInRange(lower, upper);
            error.Should().BeInRange(0.6 * Number(row.Id, "se"), 1.7 * Number(row.Id, "se"), $"{row.Id}: resamples and the sandwich tell much the same error");
        }

        told.Should().BePositive();
        Study.Value.Notes(table).Should().ContainSingle(note => note.Contains("bootstrap samples, seed 4", StringComparison.Ordinal));

        double Number(string row, string column) => Study.Value.Number(table, row, column)!.Value;
    }

    /// <summary>Estimates, errors and tests are those without resamples; kinds of intervals share the resamples and differ in their limits.</summary>
    [Fact]
    public void OnlyIntervalsChange()
    {
        foreach (var column in new[] { "est", "se", "z", "p", "std", "std_se", "std_product" })
        {
            Study.Value.Number("percentile.parameters", "Y~X:Z", column).Should().Be(Study.Value.Number("plain.parameters", "Y~X:Z", column), column);
        }

        Study.Value.Number("bc.parameters", "Y~X:Z", "boot_se").Should().Be(Study.Value.Number("percentile.parameters", "Y~X:Z", "boot_se"));
        Study.Value.Number("bc.parameters", "Y~X:Z", "lower").Should().NotBe(Study.Value.Number("percentile.parameters", "Y~X:Z", "lower"));
        Study.Value.Table("plain.parameters").Columns.Select(column => column.Id).Should().NotContain("boot_se");
        Study.Value.Number("percentile.parameters", "X=~x1", "boot_se").Should().BeNull("what is fixed has no error");
    }

    [Fact]
    public void AnIntervalOfNothingIsRefused()
    {
        var run = () => LatentProductStudy.Run(Answers, LatentProductStudy.Measured, "{type: lms, interval: bc, model: \"Y ~ X + Z + X:Z\"}");
        run.Should().Throw<BadInputException>().WithMessage("*interval is given, but nothing is resampled*");
    }
}
