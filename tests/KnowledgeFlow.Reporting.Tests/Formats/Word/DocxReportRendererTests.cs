using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeFlow.Reporting.Formats.Word;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tests.Samples;

namespace KnowledgeFlow.Reporting.Tests.Formats.Word;

public sealed class DocxReportRendererTests
{
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void TheDocumentIsValid(ReportLanguage language)
    {
        using var document = Open(Render(SampleReport.Report, language));

        Faults(document).Should().BeEmpty();
    }

    [Fact]
    public void HostileTextMakesNoInvalidDocument()
    {
        using var document = Open(Render(SampleReport.Hostile, ReportLanguage.English));

        Faults(document).Should().BeEmpty();
        document.MainDocumentPart!.Document!.InnerText.Should().Contain("<script>alert(1)</script>", "it is text and nothing else");
        document.MainDocumentPart.HyperlinkRelationships.Should().BeEmpty();
        document.MainDocumentPart.ExternalRelationships.Should().BeEmpty();
    }

    [Fact]
    public void TheSameReportGivesTheSameBytes() =>
        Render(SampleReport.Report, ReportLanguage.English).Should().Equal(Render(SampleReport.Report, ReportLanguage.English));

    [Fact]
    public void PicturesAreNotCompressedTwiceAndAllElseIsOnce()
    {
        using var package = new ZipArchive(new MemoryStream(Render(SampleReport.Report, ReportLanguage.English)));

        package.Entries.Should().Contain(entry => entry.Name.EndsWith(".png", StringComparison.Ordinal));
        package.Entries.Should().OnlyContain(entry => entry.Name.EndsWith(".png", StringComparison.Ordinal) == (entry.CompressedLength == entry.Length));
    }

    [Fact]
    public void HeaderRowsRepeatAndNoRowBreaks()
    {
        using var document = Open(Render(SampleReport.Report, ReportLanguage.English));

        var tables = document.MainDocumentPart!.Document!.Descendants<Table>().ToList();

        tables.Should().HaveCount(2).And.OnlyContain(table => table.Elements<TableRow>().First().Descendants<TableHeader>().Any());
        tables.SelectMany(table => table.Elements<TableRow>()).Should().OnlyContain(row => row.Descendants<CantSplit>().Any());
    }

    [Fact]
    public void AShortTableStandsOnOnePage()
    {
        using var document = Open(Render(SampleReport.Report, ReportLanguage.English));

        foreach (var rows in document.MainDocumentPart!.Document!.Descendants<Table>().Select(table => table.Elements<TableRow>().ToList()))
        {
            rows[..^1].Should().OnlyContain(row => row.Descendants<ParagraphProperties>().All(paragraph => paragraph.KeepNext != null));
        }
    }

    /// <summary>The last row stays with the notes below it and they with one another; what follows may stand on the next page.</summary>
    [Fact]
    public void NotesStandBelowTheirTable()
    {
        var section = SampleReport.Report.Sections[0];
        Sentence[] notes = [Sentence.Of($"One.", $"一。"), Sentence.Of($"Two.", $"二。")];
        using var document = Open(Render(WithNotes(notes), ReportLanguage.English));
        using var without = Open(Render(WithNotes(), ReportLanguage.English));

        KeepsLastRow(document).Should().BeTrue();
        KeepsLastRow(without).Should().BeFalse();
        document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "TableNote")
            .Select(paragraph => paragraph.ParagraphProperties!.KeepNext is not null).Should().Equal(true, false);

        Report WithNotes(params Sentence[] notes) => SampleReport.Report with { Sections = [section with { Printed = [section.Printed[0] with { Notes = [.. notes] }], Figures = [] }] };

        static bool KeepsLastRow(WordprocessingDocument document) => document.MainDocumentPart!.Document!.Descendants<Table>().Single().Elements<TableRow>().Last().Descendants<KeepNext>().Any();
    }

    [Fact]
    public void PagesAreNumberedAndTheFileSaysItsLanguage()
    {
        using var document = Open(Render(SampleReport.Report, ReportLanguage.Chinese));

        document.MainDocumentPart!.FooterParts.Single().Footer!.Descendants<FieldCode>().Single().Text.Should().Contain("PAGE");
        document.MainDocumentPart.Document!.Descendants<SectionProperties>().Should().OnlyContain(section => section.Elements<FooterReference>().Count() == 1);
        document.PackageProperties.Language.Should().Be("zh-CN");
        document.PackageProperties.Title.Should().Be(SampleReport.Report.Title.In(ReportLanguage.Chinese));
        document.PackageProperties.Created.Should().BeNull("the same report gives the same bytes");
    }

    /// <summary>What nearly fits upright has letters a size smaller rather than a page across.</summary>
    [Fact]
    public void ATableALittleTooBroadHasSmallerLetters()
    {
        var section = new ReportSection("x", Phrase.Verbatim("X"), [], [])
        {
            Printed = [new PrintedTable(
                "x.broad", Phrase.Verbatim("Broad"), Phrase.Empty, [.. Enumerable.Range(0, 9).Select(i => new PrintedColumn(Phrase.Verbatim($"C{i}")))],
                [.. Enumerable.Repeat(new PrintedRow(Phrase.Verbatim("A row with a label"), [.. Enumerable.Repeat(PrintedCell.Of(Phrase.Verbatim("123.456")), 9)]), 4)], [])],
        };

        using var document = Open(Render(SampleReport.Report with { Sections = [section] }, ReportLanguage.English));

        document.MainDocumentPart!.Document!.Descendants<PageSize>().Should().OnlyContain(page => page.Orient == null);
        document.MainDocumentPart.Document.Descendants<Table>().Single().Descendants<FontSize>().Select(size => size.Val!.Value).Distinct().Should().Equal("18");
    }

    [Fact]
    public void SymbolsOfStatisticsLeanAndWordsDoNot()
    {
        using var document = Open(Render(SampleReport.Report, ReportLanguage.English));

        document.MainDocumentPart!.Document!.Descendants<Table>().SelectMany(table => table.Elements<TableRow>().First().Descendants<Run>())
            .Where(run => run.RunProperties?.Italic is not null).Select(run => run.InnerText).Should().Contain("p").And.NotContain(text => text.Length > 2);
    }

    [Fact]
    public void CaptionsAreNumberedByFieldsAndReferencesFollowThem()
    {
        var section = SampleReport.Report.Sections[0];
        var referring = section with { Printed = [section.Printed[0] with { Prose = [Sentence.Of($"See {new PrintedPart.Reference(section.Printed[0].Id)}.", $"见{new PrintedPart.Reference(section.Printed[0].Id)}。")] }] };

        using var document = Open(Render(SampleReport.Report with { Sections = [referring] }, ReportLanguage.Chinese));

        var codes = document.MainDocumentPart!.Document!.Descendants<FieldCode>().Select(code => code.Text.Trim()).ToList();
        codes.Should().Contain("SEQ 表 \\* ARABIC").And.Contain("REF _Ref_table_1 \\h");
        document.MainDocumentPart.Document.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).Should().Contain("_Ref_table_1");
    }

    [Fact]
    public void ATableTooWideForThePageLiesAcross()
    {
        var wide = SampleReport.Reliability();
        var section = new ReportSection("x", Phrase.Verbatim("X"), [], [])
        {
            Printed = [new PrintedTable(
                "x.wide", wide.Title, wide.RowHeading, [.. Enumerable.Range(0, 20).Select(i => new PrintedColumn(Phrase.Verbatim($"Column{i}")))],
                [.. Enumerable.Repeat(new PrintedRow(Phrase.Verbatim("A row with a label"), [.. Enumerable.Repeat(PrintedCell.Of(Phrase.Verbatim("123.456")), 20)]), 4)], [])],
        };

        using var document = Open(Render(SampleReport.Report with { Sections = [section] }, ReportLanguage.English));

        document.MainDocumentPart!.Document!.Descendants<PageSize>().Any(page => page.Orient?.Value == PageOrientationValues.Landscape).Should().BeTrue();
        Faults(document).Should().BeEmpty();
    }

    /// <summary>A narrow column's heading breaks between words, and no word of Chinese leaves one character alone.</summary>
    [Fact]
    public void HeadingsBreakBetweenWords()
    {
        var section = new ReportSection("x", Phrase.Verbatim("X"), [], [])
        {
            Printed = [new PrintedTable(
                "x.narrow", Phrase.Verbatim("T"), Phrase.Verbatim("项"), [.. new[] { "95% CI 下限", "标准化系数", "B", "t" }.Select(heading => new PrintedColumn(Phrase.Verbatim(heading)))],
                [new PrintedRow(Phrase.Verbatim("行"), [.. Enumerable.Repeat(PrintedCell.Of(Phrase.Verbatim("0.1")), 4)])], [])],
        };
        using var document = Open(Render(SampleReport.Report with { Sections = [section] }, ReportLanguage.Chinese));
        var headings = document.MainDocumentPart!.Document!.Descendants<TableRow>().First().Elements<TableCell>().Select(cell => cell.Descendants<Text>().Select(text => text.Text).ToArray()).ToList();
        headings[1].Should().Equal("95%", "CI", "下限");
        headings[2].Should().Equal("标准", "化系数");
    }

    [Fact]
    public void ATemplatesStylesTakeThePlaceOfTheThemes()
    {
        var template = WordTemplate.Of(WithTitleOf("Comic Sans MS"))!;
        var renderer = new DocxReportRenderer(new WordFigureRenderer(), template);

        using var document = Open(renderer.Render(SampleReport.Report, ReportLanguage.English).Single().Content.ToArray());

        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        styles.Elements<Style>().Single(style => style.StyleName!.Val == "Title").OuterXml.Should().Contain("Comic Sans MS");
        styles.Elements<Style>().Select(style => style.StyleName!.Val!.Value).Should().Contain("Table Text", "what the template lacks is added");
    }

    [Fact]
    public void WhatIsNoWordDocumentIsNoTemplate() => WordTemplate.Of([1, 2, 3]).Should().BeNull();

    private static byte[] WithTitleOf(string font)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Template))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }, new StyleRunProperties(new RunFonts { Ascii = font })) { Type = StyleValues.Paragraph, StyleId = "Title" });
        }

        return stream.ToArray();
    }

    private static byte[] Render(Report report, ReportLanguage language) =>
        new DocxReportRenderer(new WordFigureRenderer()).Render(report, language).Single().Content.ToArray();

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static IEnumerable<string> Faults(WordprocessingDocument document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");
}
