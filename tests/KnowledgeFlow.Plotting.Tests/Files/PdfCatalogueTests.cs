using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeFlow.Plotting.Files;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Files;

public sealed partial class PdfCatalogueTests
{
    [Theory]
    [InlineData(ReportLanguage.English, "en-GB")]
    [InlineData(ReportLanguage.Chinese, "zh-CN")]
    public void ADocumentSaysItsLanguageItsTitleAndItsOutline(ReportLanguage language, string tag)
    {
        var chapter = ChapterComposer.Compose(SampleChapters.Report, language);
        var text = Encoding.Latin1.GetString(new ChapterPrinter(new FigureRenderer(FigureStyle.Default)).ToPdf(chapter).Span);

        var catalogue = Object(text, Root().Matches(text)[^1].Groups[1].Value);
        catalogue.Should().Contain("/Type /Catalog").And.Contain("/Pages ").And.Contain("/Dests ").And.Contain($"/Lang ({tag})").And.Contain("/DisplayDocTitle true").And.Contain("/PageMode /UseOutlines");
        var outline = Object(text, Outlines().Match(catalogue).Groups[1].Value);
        var headings = chapter.Blocks.OfType<ChapterBlock.Heading>().ToList();
        outline.Should().Contain($"/Count {headings.Count.ToString(CultureInfo.InvariantCulture)}");
        Object(text, First().Match(outline).Groups[1].Value).Should().Contain(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(headings[0].Text))).And.Contain("/Dest /entry1");
    }

    /// <summary>Every entry of the update's table points at the object that it names, and every entry of the outline at a place that the document has.</summary>
    [Fact]
    public void TheUpdatePointsAtItsObjects()
    {
        var text = Encoding.Latin1.GetString(new ChapterPrinter(new FigureRenderer(FigureStyle.Default)).ToPdf(ChapterComposer.Compose(SampleChapters.Report, ReportLanguage.Chinese)).Span);
        var table = int.Parse(text.AsSpan(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10).ToString().Split('\n')[0], CultureInfo.InvariantCulture);
        text[table..].Should().StartWith("xref\n");
        foreach (Match entry in Entry().Matches(text[table..]))
        {
            text[int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture)..].Should().StartWith($"{entry.Groups[1].Value} 0 obj\n");
        }

        var places = Place().Matches(text).Select(match => match.Groups[1].Value).ToList();
        places.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        places.Should().OnlyContain(place => text.Contains($"/{place} [", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsNoDocumentIsRefused() =>
        FluentActions.Invoking(() => PdfCatalogue.Completed([1, 2, 3], "en-GB", [])).Should().Throw<ArgumentException>();

    private static string Object(string text, string number)
    {
        var start = text.LastIndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal);
        return text[start..text.IndexOf("endobj", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Outlines (\d+) 0 R")]
    private static partial Regex Outlines();

    [GeneratedRegex(@"/First (\d+) 0 R")]
    private static partial Regex First();

    [GeneratedRegex(@"^(\d+) 1\n(\d{10}) 00000 n ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Title <[0-9A-F]+>[^\n]*/Dest /(entry\d+)>>")]
    private static partial Regex Place();
}
