using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// <c>report.md</c>: the chapter in GitHub's Markdown, tables with notes below and links to its figures. The address of each table
/// and figure (<c>ID.NAME</c>) is an anchor before it. Nothing that comes from the survey is read as markup.
/// </summary>
public sealed class MarkdownReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "md";

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(report, language);
        var figureNames = new ReportFileNames(report.Sections.SelectMany(section => section.Figures).Select(figure => figure.Id));
        var page = new StringBuilder();
        Paragraph(page, "# " + MarkdownText.Of(chapter.Title));
        if (chapter.SyntheticNotice.Length > 0)
        {
            Paragraph(page, $"> **{MarkdownText.Of(chapter.SyntheticNotice)}**");
        }

        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case ChapterBlock.Heading heading: Paragraph(page, "## " + MarkdownText.Of(heading.Text)); break;
                case ChapterBlock.Paragraph paragraph: Paragraph(page, Text(paragraph.Runs)); break;
                case ChapterBlock.Table table: Append(page, table, chapter); break;
                case ChapterBlock.Picture picture: Append(page, picture, figureNames[picture.Drawn.Id], chapter); break;
                default: throw new InvalidOperationException("Unknown block.");
            }
        }

        page.Append("---\n\n").Append(MarkdownText.Of(chapter.Software)).Append('\n');
        return [new ReportFile("report.md", Encoding.UTF8.GetBytes(page.ToString()))];
    }

    private static void Append(StringBuilder page, ChapterBlock.Table table, Chapter chapter)
    {
        Paragraph(page, Caption(table.Id, table.Label, table.Title, chapter.Language));
        page.Append("| ").Append(MarkdownText.Of(table.RowHeading)).Append(" |");
        foreach (var column in table.Columns)
        {
            page.Append(' ').Append(MarkdownText.Of(column.FullHeading)).Append(" |");
        }

        page.Append("\n|:--|");
        foreach (var column in table.Columns)
        {
            page.Append(column.IsText ? ":--|" : "--:|");
        }

        page.Append('\n');
        foreach (var row in table.Rows)
        {
            var label = MarkdownText.Of(row.Label);
            page.Append("| ");
            for (var indent = 0; indent < row.Indent; indent++)
            {
                page.Append("&emsp;");
            }

            page.Append(row.Kind == PrintedRowKind.Heading && label.Length > 0 ? $"**{label}**" : label).Append(" |");
            foreach (var cell in row.Cells)
            {
                page.Append(' ').Append(MarkdownText.Of(cell.Text)).Append(" |");
            }

            page.Append('\n');
        }

        page.Append('\n');
        AppendNotes(page, [.. table.Notes.Select(note => Text(note))], chapter);
    }

    private static void Append(StringBuilder page, ChapterBlock.Picture picture, string fileName, Chapter chapter)
    {
        Paragraph(page, Caption(picture.Anchor, picture.Label, picture.Title, chapter.Language));
        Paragraph(page, $"![{MarkdownText.Of(picture.Title)}](figures/{Uri.EscapeDataString(fileName)}.svg)");
        AppendNotes(page, [.. picture.Notes.Select(MarkdownText.Of)], chapter);
    }

    private static string Caption(string id, string label, string title, ReportLanguage language) =>
        $"<a id=\"{MarkdownText.Attribute(id)}\"></a>**{label}{(language == ReportLanguage.Chinese ? string.Empty : ".")}** {MarkdownText.Of(title)}";

    private static string Text(IEnumerable<ChapterRun> runs) => MarkdownText.Of(string.Concat(runs.Select(run => run.Text)));

    /// <summary>A note a line, so that long ones stay apart.</summary>
    private static void AppendNotes(StringBuilder page, IReadOnlyList<string> notes, Chapter chapter)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var opening = chapter.Language == ReportLanguage.Chinese ? chapter.NoteOpening : $"*{chapter.NoteOpening}* ";
        Paragraph(page, opening + string.Join("  \n", notes));
    }

    private static void Paragraph(StringBuilder page, string text) => page.Append(text).Append("\n\n");
}
