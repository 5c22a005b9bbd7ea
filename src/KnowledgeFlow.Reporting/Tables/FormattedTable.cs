using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>
/// A table in one language with its numbers formatted: what Markdown and the console both print. Texts are single lines,
/// free of control characters, and not yet escaped for any format.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="RowHeading">The heading over the row labels.</param>
/// <param name="RowLabels">The row labels.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Notes">The notes, each a paragraph; the meaning of stars comes last where any are printed.</param>
internal sealed record FormattedTable(
    string Title,
    string RowHeading,
    ImmutableArray<string> RowLabels,
    ImmutableArray<FormattedColumn> Columns,
    ImmutableArray<string> Notes)
{
    private static Phrase MeaningOfStars => new("* p < .05, ** p < .01, *** p < .001.", "* p<0.05，** p<0.01，*** p<0.001。");

    /// <summary>The table in a language.</summary>
    /// <param name="table">The results.</param>
    /// <param name="language">The language.</param>
    /// <param name="formatter">How numbers are written.</param>
    public static FormattedTable Of(ResultTable table, ReportLanguage language, NumberFormatter formatter)
    {
        var columns = table.Columns.Select((column, index) => ColumnOf(table, column, index)).ToImmutableArray();
        var notes = table.Notes.Select(note => PlainText.OneLine(note.In(language)));
        if (HasStars(table)) notes = notes.Append(MeaningOfStars.In(language));

        return new FormattedTable(
            PlainText.OneLine(table.Title.In(language)),
            PlainText.OneLine(table.RowHeading.In(language)),
            [.. table.Rows.Select(row => PlainText.OneLine(row.Label.In(language)))],
            columns,
            [.. notes.Where(note => note.Length > 0)]);

        FormattedColumn ColumnOf(ResultTable owner, ResultColumn column, int index)
        {
            var cells = owner.Rows.Select(row => row.Cells[index]).ToList();
            var isText = cells.Exists(cell => cell is Cell.TextCell) && cells.TrueForAll(cell => cell is Cell.TextCell or Cell.NullCell);
            return new FormattedColumn(
                PlainText.OneLine(column.Label.In(language)),
                isText,
                [.. cells.Select(cell => PlainText.OneLine(formatter.Format(cell, column.Style)))]);
        }
    }

    /// <summary>The paragraph below a table or figure, opened by the word that opens notes in its language; empty without notes.</summary>
    public static string NoteOpening(ReportLanguage language) => language == ReportLanguage.Chinese ? "注：" : "Note.";

    private static bool HasStars(ResultTable table) =>
        table.Rows.Any(row => row.Cells.Any(cell => cell is Cell.NumberCell { Significance: { } p } && SignificanceStars.Of(p).Length > 0));
}
