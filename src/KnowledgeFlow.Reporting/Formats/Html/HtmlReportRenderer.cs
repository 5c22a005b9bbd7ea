using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Html;

/// <summary>
/// <c>report.html</c>: the chapter as one page that asks nothing of any other place. Tables copy to Word as tables and show exact
/// values and addresses; figures are inline SVG. The page's policy lets its own script run and no other, whatever a survey holds.
/// </summary>
/// <param name="figures">What draws the figures.</param>
public sealed class HtmlReportRenderer(IFigureRenderer figures) : IReportRenderer
{
    private static readonly string Style = Resource("report.css");

    private static readonly string Script = Resource("report.js");

    /// <summary>
    /// SHA-256 of <see cref="Script"/>, in base64, by which the page's policy knows it. Written down, and held to the script by a test, since .NET computes it by
    /// OpenSSL on Linux, and a program with nothing to install must not need that.
    /// </summary>
    private const string ScriptDigest = "FSfsvzXH73V3EQPVax7fh65H17FnT+EvfxnOfhBjlh0=";

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public bool DrawsFigures => true;

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(report, language);
        var page = new StringBuilder();
        Head(page, chapter);
        Contents(page, chapter);
        page.Append("<main>\n<h1>").Append(HtmlText.Of(chapter.Title)).Append("</h1>\n");
        if (chapter.SyntheticNotice.Length > 0)
        {
            page.Append("<p class=\"synthetic\">").Append(HtmlText.Of(chapter.SyntheticNotice)).Append("</p>\n");
        }

        foreach (var block in chapter.Blocks)
        {
            Append(page, block, chapter);
        }

        page.Append("<footer>").Append(HtmlText.Of(chapter.Software)).Append("</footer>\n</main>\n<div id=\"tip\" role=\"status\" hidden></div>\n");
        page.Append("<script>").Append(Script).Append("</script>\n</body>\n</html>\n");
        return [new ReportFile("report.html", Encoding.UTF8.GetBytes(page.ToString()))];
    }

    private static void Head(StringBuilder page, Chapter chapter)
    {
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{(chapter.Language == ReportLanguage.Chinese ? "zh" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src 'sha256-{ScriptDigest}'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(HtmlText.Of(chapter.Title)).Append("</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n<body>\n");
    }

    private static void Contents(StringBuilder page, Chapter chapter)
    {
        var title = chapter.Language == ReportLanguage.Chinese ? "目录" : "Contents";
        page.Append(CultureInfo.InvariantCulture, $"<nav aria-label=\"{title}\">\n<h2>{title}</h2>\n<ul>\n");
        var open = false;
        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case ChapterBlock.Heading heading:
                    if (open)
                    {
                        page.Append("</ul></li>\n");
                    }

                    page.Append("<li>").Append(Link(SectionAnchor(heading), heading.Text)).Append("<ul>\n");
                    open = true;
                    break;
                case ChapterBlock.Table table: page.Append("<li>").Append(Link(table.Id, $"{table.Label} {table.Title}")).Append("</li>\n"); break;
                case ChapterBlock.Picture picture: page.Append("<li>").Append(Link(picture.Anchor, $"{picture.Label} {picture.Title}")).Append("</li>\n"); break;
                default: break;
            }
        }

        page.Append(open ? "</ul></li>\n</ul>\n</nav>\n" : "</ul>\n</nav>\n");
    }

    private void Append(StringBuilder page, ChapterBlock block, Chapter chapter)
    {
        switch (block)
        {
            case ChapterBlock.Heading heading:
                page.Append("<h2 class=\"section\" id=\"").Append(HtmlText.Line(SectionAnchor(heading))).Append("\">").Append(HtmlText.Of(heading.Text)).Append("</h2>\n");
                break;
            case ChapterBlock.Paragraph paragraph:
                page.Append("<p>").Append(Text(paragraph.Runs)).Append("</p>\n");
                break;
            case ChapterBlock.Table table:
                Open(page, table.Id, "table");
                Caption(page, table.Label, table.Title);
                HtmlTable.Append(page, table, $"{table.Label} {table.Title}");
                Notes(page, [.. table.Notes.Select(note => Text(note))], chapter);
                Tools(page, ("copy", chapter.Language == ReportLanguage.Chinese ? "复制表格" : "Copy table"));
                break;
            case ChapterBlock.Picture picture:
                var drawn = figures.Render(picture.Drawn, chapter.Language, chapter.SyntheticNotice.Length > 0).ToSvg();
                var isBelow = chapter.Theme.Caption == CaptionLayout.OneLineCentred;
                Open(page, picture.Anchor, "picture");
                if (!isBelow)
                {
                    Caption(page, picture.Label, picture.Title);
                }

                page.Append("<div class=\"drawing\">").Append(drawn).Append("</div>\n");
                if (isBelow)
                {
                    Caption(page, picture.Label, picture.Title);
                }

                Notes(page, [.. picture.Notes.Select(HtmlText.Prose)], chapter);
                Tools(page, ("svg", "SVG"), ("png", "PNG"));
                break;
            default: throw new InvalidOperationException("Unknown block.");
        }
    }

    private static void Open(StringBuilder page, string id, string kind) => page.Append(CultureInfo.InvariantCulture, $"<figure id=\"{HtmlText.Line(id)}\" class=\"{kind}\">\n");

    private static void Caption(StringBuilder page, string label, string title) =>
        page.Append("<figcaption class=\"caption\"><b>").Append(HtmlText.Of(label)).Append("</b> <span class=\"title\">").Append(HtmlText.Of(title)).Append("</span></figcaption>\n");

    private static void Notes(StringBuilder page, IReadOnlyList<string> notes, Chapter chapter)
    {
        for (var note = 0; note < notes.Count; note++)
        {
            page.Append("<p class=\"note\">");
            if (note == 0)
            {
                page.Append(chapter.Language == ReportLanguage.Chinese ? chapter.NoteOpening : $"<i>{chapter.NoteOpening}</i> ");
            }

            page.Append(notes[note]).Append("</p>\n");
        }
    }

    private static void Tools(StringBuilder page, params ReadOnlySpan<(string Action, string Label)> tools)
    {
        page.Append("<p class=\"tools\">");
        foreach (var (action, label) in tools)
        {
            page.Append(CultureInfo.InvariantCulture, $"<button type=\"button\" data-do=\"{action}\">{HtmlText.Of(label)}</button>");
        }

        page.Append("</p>\n</figure>\n");
    }

    private static string Text(IEnumerable<ChapterRun> runs) => string.Concat(
        StatisticalSymbols.InRuns(runs).Select(piece => piece.Run.Reference is { } id ? Link(id, piece.Text) : HtmlText.Pieces([(piece.Text, piece.IsSymbol)])));

    private static string Link(string id, string text) => $"<a href=\"#{Uri.EscapeDataString(PlainText.OneLine(id))}\">{HtmlText.Of(text)}</a>";

    // Ids of analyses and of tables share no name: a table's has a dot.
    private static string SectionAnchor(ChapterBlock.Heading heading) => $"section-{heading.Id}";

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReportRenderer).Assembly.GetManifestResourceStream($"{typeof(HtmlReportRenderer).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
