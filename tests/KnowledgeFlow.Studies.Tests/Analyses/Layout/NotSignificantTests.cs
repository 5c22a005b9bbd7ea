using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Tests.Analyses.Layout;

/// <summary>What is said of effects that do not pass: up to six by name, more in one sentence that names none; which, says whether others passed.</summary>
public sealed class NotSignificantTests
{
    [Theory]
    [InlineData(1, "Not significant: x1 (β = ", "不显著的有：x1（β = ")]
    [InlineData(6, "x6 (β = ", "x6（β = ")]
    public void FewAreNamed(int predictors, string english, string chinese)
    {
        var (said, saidInChinese) = Said(predictors, carries: false);

        said.Should().Contain(english).And.NotContain("None that was tested").And.NotContain("No other");
        saidInChinese.Should().Contain(chinese).And.NotContain("均不显著");
    }

    [Fact]
    public void OfMoreThanSixNoneIsNamed()
    {
        var (english, chinese) = Said(7, carries: false);

        english.Should().EndWith("None that was tested was significant at p < .05.").And.NotContain("x1 (");
        chinese.Should().EndWith("各受检项在 0.05 水平上均不显著。").And.NotContain("x1（");
    }

    [Fact]
    public void WhereOthersPassTheyAreNamedAndTheRestAreNot()
    {
        var (english, chinese) = Said(7, carries: true);

        english.Should().Contain("Significant at p < .05: signal (β = ").And.EndWith("No other that was tested was significant at that level.").And.NotContain("x1 (");
        chinese.Should().Contain("在 0.05 水平上显著的有：signal（β = ").And.EndWith("其余受检项在该水平上均不显著。");
    }

    // The outcome is made orthogonal to the predictors' signs by construction: each pattern of a two-level design stands there once with either sign of the outcome.
    private static (string English, string Chinese) Said(int predictors, bool carries)
    {
        string[] names = [.. Enumerable.Range(1, predictors).Select(i => $"x{i}"), .. carries ? ["signal"] : Array.Empty<string>()];
        var source = new RandomSource(12);
        var rows = Enumerable.Range(0, 256).Select(row =>
        {
            var signal = Math.Round(source.NextNormal(), 3);
            double[] cells = [.. Enumerable.Range(0, predictors).Select(i => (double)((row >> i) & 1)), .. carries ? [signal] : Array.Empty<double>()];
            var outcome = (row / 128 == 0 ? 1 : -1) + (carries ? 3 * signal : 0);
            return FormattableString.Invariant($"{string.Join(',', cells.Select(cell => cell.ToString(System.Globalization.CultureInfo.InvariantCulture)))},{outcome}");
        });
        using var study = new StudyFolder(
            $"data: data.csv\ntitle: T\nanalyses:\n  - {{type: regression, outcome: y, predictors: [{string.Join(", ", names)}]}}\n",
            string.Join('\n', rows.Prepend($"{string.Join(',', names)},y")) + "\n");
        return (Text(ReportLanguage.English), Text(ReportLanguage.Chinese));

        string Text(ReportLanguage language) => string.Concat(ChapterComposer.Compose(study.Result.Report, language).Blocks.OfType<ChapterBlock.Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text));
    }
}
