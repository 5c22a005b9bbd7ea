using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats.Word.Charts;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>A chapter as a Word document.</summary>
internal sealed class WordDocument(Chapter chapter, IFigureRenderer figures, WordTemplate? template)
{
    private const string FooterId = "footer";

    private const long EmusOfMillimetre = 36000;

    /// <summary>The width between the margins.</summary>
    private const double PageMillimetres = 158;

    /// <summary>The height of one of several charts; less would leave no room for the data.</summary>
    private const double PanelMillimetres = 58;

    private readonly Dictionary<string, string> bookmarks = chapter.Blocks.Select(Anchor).OfType<(string Id, string Bookmark)>().ToDictionary(anchor => anchor.Id, anchor => anchor.Bookmark, StringComparer.Ordinal);
    private int bookmarkNumber;
    private bool liesAcross;
    private uint drawingNumber;

    private bool IsChinese => chapter.Language == ReportLanguage.Chinese;

    /// <summary>The bytes of the file, the same for the same chapter.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.CompressionOption = FixedZip.Before;
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "main");
            var styles = WordStyles.Of(chapter.Theme, chapter.Language);
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = template?.Completed(styles) ?? styles;
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(new Compatibility(
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            main.AddNewPart<FooterPart>(FooterId).Footer = new Footer(Styled("Footer", WordRuns.Field("PAGE", WordRuns.Text("1"))));
            var body = new Body();
            main.Document = new Document(body);
            Write(body, main);
            body.Append(Section(across: liesAcross));
            PackageProperties.Write(document.AddNewPart<CoreFilePropertiesPart>("core"), chapter);
        }

        return FixedZip.Of(stream.ToArray());
    }

    private void Write(Body body, MainDocumentPart main)
    {
        body.Append(Styled("Title", WordRuns.Text(chapter.Title)));
        if (chapter.SyntheticNotice.Length > 0)
        {
            body.Append(Styled("BodyText", WordRuns.Text(chapter.SyntheticNotice, new Bold())));
        }

        Lists(body);
        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case ChapterBlock.Heading heading:
                    TurnPage(body, across: IsWide(BlockAfter(heading)));
                    body.Append(Styled("Heading1", Marked(Bookmark(heading), WordRuns.Text(heading.Text))));
                    break;
                case ChapterBlock.Paragraph paragraph:
                    TurnPage(body, across: false);
                    body.Append(Styled("BodyText", [.. WordRuns.Of(paragraph.Runs, bookmarks)]));
                    break;
                case ChapterBlock.Table table:
                    Write(body, table);
                    break;
                case ChapterBlock.Picture picture:
                    Write(body, picture, main);
                    break;
                default: throw new InvalidOperationException("Unknown block.");
            }
        }
    }

    // A heading stays with what it heads.
    private ChapterBlock? BlockAfter(ChapterBlock block) => chapter.Blocks.ElementAtOrDefault(chapter.Blocks.IndexOf(block) + 1);

    private bool IsWide(ChapterBlock? block) => block is ChapterBlock.Table table && TableWidths.Of(table, chapter.Theme).IsWide;

    private void Write(Body body, ChapterBlock.Table table)
    {
        var widths = TableWidths.Of(table, chapter.Theme);
        TurnPage(body, widths.IsWide);
        body.Append(Caption(bookmarks[table.Id], table.Label, table.Number, "Table", table.Title));
        body.Append(new WordTable(table, chapter.Theme, widths).ToElement());
        Notes(body, [.. table.Notes.Select(note => WordRuns.Of(note, bookmarks).ToArray())]);
    }

    private void Write(Body body, ChapterBlock.Picture picture, MainDocumentPart main)
    {
        TurnPage(body, across: false);
        var drawn = figures.Render(picture.Drawn, chapter.Language, chapter.SyntheticNotice.Length > 0);
        var text = chapter.Theme.Caption == CaptionLayout.OneLineCentred ? JustificationValues.Center : JustificationValues.Left;
        var shown = Shown(picture, drawn, main);
        var paragraph = new Paragraph([new ParagraphProperties(new KeepNext(), new Justification { Val = text }), .. shown.Select(drawing => new Run(drawing))]);
        var caption = Caption(bookmarks[picture.Anchor], picture.Label, picture.Number, "Figure", picture.Title);

        // APA sets the caption of a figure above it, Chinese theses below.
        if (chapter.Theme.Caption == CaptionLayout.OneLineCentred)
        {
            body.Append([paragraph, .. caption]);
        }
        else
        {
            body.Append([.. caption, paragraph]);
        }

        Notes(body, [.. picture.Notes.Select(note => WordRuns.Prose(note).ToArray<OpenXmlElement>())]);
    }

    /// <summary>A figure as a picture, or as charts of Word's own where the study asks for them and Word has them.</summary>
    private IEnumerable<Drawing> Shown(ChapterBlock.Picture picture, IRenderedFigure drawn, MainDocumentPart main)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"figure{picture.Number}");
        var charts = figures.Style.Native ? FigureCharts.Of(picture.Drawn, chapter.Language) : [];
        if (charts.IsEmpty)
        {
            var part = main.AddImagePart(ImagePartType.Png, id);
            using var png = new MemoryStream(drawn.ToPng().ToArray());
            part.FeedData(png);
            yield return WordPicture.Of(id, NextDrawing(), picture.Title, drawn.AlternativeText, Emus(drawn.WidthMillimetres), Emus(drawn.HeightMillimetres));
        }

        var (look, words) = (new ChartLook(figures.Style), new ChartWords(chapter.Theme, chapter.Language));
        var remark = chapter.SyntheticNotice.Length > 0 ? SyntheticNotice.Caption.In(chapter.Language) : string.Empty;
        var (width, height) = SizeOf(charts.Length, drawn);
        foreach (var (index, plan) in charts.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{id}chart{index + 1}");
            WordChart.Add(main, name, new ChartWriter(plan, look, words, chapter.Language, remark));
            yield return WordChart.Of(name, NextDrawing(), plan.Title.Length > 0 ? plan.Title : picture.Title, drawn.AlternativeText, Emus(width), Emus(plan.HeightMillimetres ?? height));
        }
    }

    /// <summary>A chart by itself has the drawn figure's size; several stand two in a line of the page's width.</summary>
    private static (double Width, double Height) SizeOf(int charts, IRenderedFigure drawn) => charts > 1
        ? (PageMillimetres / 2, PanelMillimetres)
        : (Math.Min(drawn.WidthMillimetres, PageMillimetres), Math.Max(drawn.HeightMillimetres, PanelMillimetres));

    private uint NextDrawing() => ++drawingNumber;

    // Notes are not parted from one another, nor a note over two pages.
    private void Notes(Body body, IReadOnlyList<OpenXmlElement[]> notes)
    {
        var opening = WordRuns.Text(chapter.NoteOpening + (IsChinese ? string.Empty : " "), IsChinese ? [] : [new Italic()]);
        foreach (var (index, note) in notes.Index())
        {
            var paragraph = Styled("TableNote", index == 0 ? [opening, .. note] : note);
            paragraph.ParagraphProperties!.Append([.. index < notes.Count - 1 ? [new KeepNext()] : Array.Empty<OpenXmlElement>(), new KeepLines()]);
            body.Append(paragraph);
        }
    }

    private OpenXmlElement[] Caption(string bookmark, string label, int number, string sequence, string title)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var name = IsChinese ? (sequence == "Table" ? "表" : "图") : sequence;
        var numbered = Marked(bookmark, [WordRuns.Text(label[..^digits.Length]), .. WordRuns.Field($"SEQ {name} \\* ARABIC", WordRuns.Text(digits))]);
        return chapter.Theme.Caption == CaptionLayout.OneLineCentred
            ? [Styled("Caption", [.. numbered, WordRuns.Text("\u2003" + title)])]
            : [Styled("Caption", numbered), Styled("TableTitle", WordRuns.Text(title))];
    }

    // Lists stand filled; Word renews them, page numbers and all, when their fields are updated (Ctrl+A, F9).
    private void Lists(Body body)
    {
        List(body, IsChinese ? "目录" : "Contents", "TOC \\o \"1-3\" \\h \\z \\u", "TOC1", chapter.Blocks.OfType<ChapterBlock.Heading>().Select(heading => (Bookmark(heading), heading.Text)));
        List(body, IsChinese ? "表目录" : "Tables", $"TOC \\h \\z \\c \"{(IsChinese ? "表" : "Table")}\"", "TableofFigures", chapter.Blocks.OfType<ChapterBlock.Table>().Select(table => (bookmarks[table.Id], Joined(table.Label, table.Title))));
        List(body, IsChinese ? "图目录" : "Figures", $"TOC \\h \\z \\c \"{(IsChinese ? "图" : "Figure")}\"", "TableofFigures", chapter.Blocks.OfType<ChapterBlock.Picture>().Select(picture => (bookmarks[picture.Anchor], Joined(picture.Label, picture.Title))));
    }

    private static string Joined(string label, string title) => $"{label}\u2002{title}";

    private static void List(Body body, string heading, string code, string style, IEnumerable<(string Bookmark, string Text)> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        body.Append(Styled("TOCHeading", WordRuns.Text(heading)));
        foreach (var (index, entry) in all.Index())
        {
            var link = new Hyperlink(WordRuns.Text(entry.Text)) { Anchor = entry.Bookmark, History = true };
            OpenXmlElement[] opening =
            [
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            ];
            var closing = new Run(new FieldChar { FieldCharType = FieldCharValues.End });
            body.Append(Styled(style, [.. index == 0 ? opening : [], link, .. index == all.Count - 1 ? new OpenXmlElement[] { closing } : []]));
        }
    }

    private OpenXmlElement[] Marked(string bookmark, params OpenXmlElement[] content)
    {
        var id = (++bookmarkNumber).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = bookmark }, .. content, new BookmarkEnd { Id = id }];
    }

    private static (string, string)? Anchor(ChapterBlock block) => block switch
    {
        ChapterBlock.Table table => (table.Id, string.Create(CultureInfo.InvariantCulture, $"_Ref_table_{table.Number}")),
        ChapterBlock.Picture picture => (picture.Anchor, string.Create(CultureInfo.InvariantCulture, $"_Ref_figure_{picture.Number}")),
        _ => null,
    };

    private string Bookmark(ChapterBlock.Heading heading) => string.Create(CultureInfo.InvariantCulture, $"_Toc_{chapter.Blocks.IndexOf(heading) + 1}");

    // An element is itself a sequence of its children, so that only an array can mean the elements themselves.
    private static Paragraph Styled(string style, params OpenXmlElement[] content) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    // A section ends with a paragraph that says how its pages lay.
    private void TurnPage(Body body, bool across)
    {
        if (across == liesAcross)
        {
            return;
        }

        body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableNote" }, Section(liesAcross))));
        liesAcross = across;
    }

    private static SectionProperties Section(bool across) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        across ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape } : new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 708, Footer = 708, Gutter = 0 });

    private static long Emus(double millimetres) => (long)Math.Round(millimetres * EmusOfMillimetre);
}
