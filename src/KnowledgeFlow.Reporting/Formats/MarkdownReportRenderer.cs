using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// <c>report.md</c>: a heading an analysis, its tables in GitHub's Markdown with notes below, and links to its figures. Tables and
/// figures are numbered through the report; the address of each (<c>ID.NAME</c>) is an anchor before it. Nothing that comes
/// from the survey is read as markup.
/// </summary>
public sealed class MarkdownReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "md";

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var page = new StringBuilder();
        var formatter = new NumberFormatter(language);
        var figureNames = new ReportFileNames(report.Sections.SelectMany(section => section.Figures).Select(figure => figure.Id));
        var tableNumber = 0;
        var figureNumber = 0;

        Paragraph(page, "# " + MarkdownText.Of(report.Title.In(language)));
        if (report.Synthetic) Paragraph(page, $"> **{MarkdownText.Of(SyntheticNotice.Sentence.In(language))}**");
        foreach (var section in report.Sections)
        {
            Paragraph(page, "## " + MarkdownText.Of(section.Heading.In(language)));
            foreach (var table in section.Tables) AppendTable(page, table, ++tableNumber, language, formatter);
            foreach (var figure in section.Figures) AppendFigure(page, figure, figureNames[figure.Id], ++figureNumber, language);
        }

        page.Append("---\n\n").Append(MarkdownText.Of($"{report.Software} {report.Version}")).Append('\n');
        return [new ReportFile("report.md", Encoding.UTF8.GetBytes(page.ToString()))];
    }

    private static void AppendTable(StringBuilder page, ResultTable table, int number, ReportLanguage language, NumberFormatter formatter)
    {
        var formatted = FormattedTable.Of(table, language, formatter);
        Paragraph(page, Caption(table.Id, language == ReportLanguage.Chinese ? "表" : "Table", number, formatted.Title, language));

        page.Append("| ").Append(MarkdownText.Of(formatted.RowHeading)).Append(" |");
        foreach (var column in formatted.Columns) page.Append(' ').Append(MarkdownText.Of(column.Heading)).Append(" |");
        page.Append("\n|:--|");
        foreach (var column in formatted.Columns) page.Append(column.IsText ? ":--|" : "--:|");
        page.Append('\n');
        for (var row = 0; row < formatted.RowLabels.Length; row++)
        {
            page.Append("| ").Append(MarkdownText.Of(formatted.RowLabels[row])).Append(" |");
            foreach (var column in formatted.Columns) page.Append(' ').Append(MarkdownText.Of(column.Texts[row])).Append(" |");
            page.Append('\n');
        }

        page.Append('\n');
        AppendNotes(page, formatted.Notes, language);
    }

    private static void AppendFigure(StringBuilder page, Figure figure, string fileName, int number, ReportLanguage language)
    {
        var title = PlainText.OneLine(figure.Title.In(language));
        Paragraph(page, Caption(figure.Id, language == ReportLanguage.Chinese ? "图" : "Figure", number, title, language));
        Paragraph(page, $"![{MarkdownText.Of(title)}](figures/{Uri.EscapeDataString(fileName)}.svg)");
        AppendNotes(page, [.. figure.Notes.Select(note => PlainText.OneLine(note.In(language))).Where(note => note.Length > 0)], language);
    }

    private static string Caption(string id, string kind, int number, string title, ReportLanguage language)
    {
        var label = language == ReportLanguage.Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"{kind}{number}")
            : string.Create(CultureInfo.InvariantCulture, $"{kind} {number}.");
        return $"<a id=\"{MarkdownText.Attribute(id)}\"></a>**{label}** {MarkdownText.Of(title)}";
    }

    /// <summary>A note a line, so that long ones stay apart.</summary>
    private static void AppendNotes(StringBuilder page, IReadOnlyList<string> notes, ReportLanguage language)
    {
        if (notes.Count == 0) return;

        var opening = language == ReportLanguage.Chinese ? FormattedTable.NoteOpening(language) : $"*{FormattedTable.NoteOpening(language)}* ";
        Paragraph(page, opening + string.Join("  \n", notes.Select(MarkdownText.Of)));
    }

    private static void Paragraph(StringBuilder page, string text) => page.Append(text).Append("\n\n");
}
