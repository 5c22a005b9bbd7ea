using System.Xml.Linq;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Files;
using KnowledgeFlow.Plotting.Pages;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Tests.Pages;

public sealed class ChapterPagesTests
{
    private static readonly FigureRenderer Figures = new(FigureStyle.Default);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void NoTextLeavesThePageOrCoversAnother(ReportLanguage language)
    {
        foreach (var page in Lay(language))
        {
            var texts = TextsOf(page);
            texts.Should().OnlyContain(text => text.Left >= Page.Margin - 1 && text.Right <= page.Width - Page.Margin + 1 && text.Top >= Page.Margin - 1 && text.Bottom <= page.Height - 30);
            foreach (var (index, text) in texts.Index())
            {
                texts.Skip(index + 1).Where(text.Covers).Select(other => $"{text.Words} / {other.Words}").Should().BeEmpty();
            }
        }
    }

    [Fact]
    public void OnlyTheWideTableLiesAcross()
    {
        var pages = Lay(ReportLanguage.English);

        pages.Where(page => page.LiesAcross).SelectMany(TextsOf).Select(text => text.Words).Should().Contain("Table 3").And.NotContain("Table 2").And.NotContain("Table 4");
    }

    [Fact]
    public void HeadingsStandAgainOnEachPageOfALongTable()
    {
        var pages = Lay(ReportLanguage.Chinese).Where(page => TextsOf(page).Any(text => text.Words.StartsWith('第') && text.Words.EndsWith('行'))).ToList();

        pages.Count.Should().BeGreaterThan(3);
        pages.Should().OnlyContain(page => TextsOf(page).Any(text => text.Words.Contains("的标题", StringComparison.Ordinal) || text.Words.Contains("标题", StringComparison.Ordinal)));
    }

    [Fact]
    public void ContentsNameThePageOnWhichATableStands()
    {
        var pages = Lay(ReportLanguage.English);
        var contents = TextsOf(pages[0]);
        var entry = contents.Single(text => text.Words == "Words");
        var number = contents.Where(text => Math.Abs(text.Bottom - entry.Bottom) < 1 && text != entry).Single().Words;

        TextsOf(pages[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1]).Select(text => text.Words).Should().Contain("Words", "the heading of the section stands there");
    }

    [Fact]
    public void EveryPageSaysThatAnswersAreSynthetic() =>
        Lay(ReportLanguage.English).Should().OnlyContain(page => TextsOf(page).Any(text => text.Words == "Synthetic data"));

    private static IReadOnlyList<Page> Lay(ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(SampleChapters.Report, language);
        return new ChapterPages(chapter, Figures.Fonts, figure => Figures.ForPage(figure, language, synthetic: true)).Lay(() => Figures.Fonts);
    }

    // Figures have tests of their own.
    private static List<DrawnText> TextsOf(Page page)
    {
        using var recorder = new SKPictureRecorder();
        page.Draw(new SkiaCanvas(recorder.BeginRecording(new SKRect(0, 0, (float)page.Width, (float)page.Height)), Figures.Fonts));
        using var picture = recorder.EndRecording();
        var body = SkiaSvg.BodyOf(picture, page.Width, page.Height, "t", Figures.Fonts);
        var root = XElement.Parse($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{body}</svg>");
        root.Descendants(DrawnText.Svg + "g").Where(group => group.Attribute("transform") is not null).Remove();
        return [.. DrawnText.All(root)];
    }
}
