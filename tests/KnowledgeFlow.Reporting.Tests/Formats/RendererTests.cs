using System.Globalization;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class RendererTests
{
    public static TheoryData<string, ReportLanguage> Renderings()
    {
        var data = new TheoryData<string, ReportLanguage>();
        foreach (var renderer in All())
        {
            data.Add(renderer.Format, ReportLanguage.English);
            data.Add(renderer.Format, ReportLanguage.Chinese);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void AnOrdinaryReportIsRenderedAsCommitted(string format, ReportLanguage language)
    {
        // Figures are drawn elsewhere, and looked at there.
        foreach (var file in Renderer(format).Render(SampleReport.Report, language).Where(file => !file.Path.StartsWith("figures/", StringComparison.Ordinal)))
        {
            Snapshot.ShouldMatch($"report.{language.Tag()}.{file.Path.Replace('/', '.')}", file.Content.Span);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("md")]
    public void AReportOfHostileTextIsRenderedAsCommitted(string format)
    {
        foreach (var file in Renderer(format).Render(SampleReport.Hostile, ReportLanguage.English))
        {
            Snapshot.ShouldMatch("hostile" + Path.GetExtension(file.Path), file.Content.Span);
        }
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void CulturesDoNotChangeAByte(string format, ReportLanguage language)
    {
        var invariant = In(CultureInfo.InvariantCulture);
        foreach (var culture in new[] { "fr-FR", "zh-CN", "fa-IR" })
        {
            In(CultureInfo.GetCultureInfo(culture)).Should().Equal(invariant);
        }

        List<(string, string)> In(CultureInfo culture)
        {
            var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            try
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
                return [.. Renderer(format).Render(SampleReport.Report, language).Select(file => (file.Path, Convert.ToHexString(file.Content.Span)))];
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void TheSameReportGivesTheSameBytes(string format, ReportLanguage language)
    {
        var first = Renderer(format).Render(SampleReport.Report, language).Select(file => (file.Path, Convert.ToHexString(file.Content.Span)));
        var second = Renderer(format).Render(SampleReport.Report, language).Select(file => (file.Path, Convert.ToHexString(file.Content.Span)));
        second.Should().Equal(first);
    }

    [Fact]
    public void EveryTextFormatSaysThatAnswersAreSynthetic()
    {
        foreach (var renderer in All())
        {
            var text = string.Concat(renderer.Render(SampleReport.Report, ReportLanguage.English).Select(file => System.Text.Encoding.UTF8.GetString(file.Content.Span)));
            text.ToUpperInvariant().Should().Contain("SYNTHETIC", renderer.Format);
        }
    }

    [Theory]
    [InlineData(FigureFileFormat.Svg, "figures/efa.scree.svg", "svg 碎石图与平行分析 Synthetic data")]
    [InlineData(FigureFileFormat.Png, "figures/efa.scree.png", "png 碎石图与平行分析 Synthetic data")]
    [InlineData(FigureFileFormat.Pdf, "figures/efa.scree.pdf", "pdf 碎石图与平行分析 Synthetic data")]
    public void AFigureIsAFileOfItsOwn(FigureFileFormat format, string path, string content)
    {
        var file = new FigureFileRenderer(new WordFigureRenderer(), format).Render(SampleReport.Report, ReportLanguage.Chinese).Single();
        file.Path.Should().Be(path);
        System.Text.Encoding.UTF8.GetString(file.Content.Span).Should().Be(content);
    }

    private static IReportRenderer[] All() => [new JsonReportRenderer(), new CsvReportRenderer(), new MarkdownReportRenderer(), .. Enum.GetValues<FigureFileFormat>().Select(format => new FigureFileRenderer(new WordFigureRenderer(), format))];

    private static IReportRenderer Renderer(string format) => All().Single(renderer => renderer.Format == format);
}
