using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A table of few rows and many columns, turned so that its columns are rows: the fit of one or two models would else lie across a page of its own.</summary>
internal static class TurnedTable
{
    private const int MostRows = 3;
    private const int LeastColumns = 10;
    private static readonly Phrase Heading = new("Statistic", "指标");

    /// <summary>The table, turned where it is that broad.</summary>
    public static ChapterBlock.Table Of(ChapterBlock.Table table, ReportLanguage language)
    {
        if (table.Rows.Length is 0 or > MostRows || table.Columns.Length < LeastColumns || table.Rows.Any(row => row.Kind != PrintedRowKind.Entry))
        {
            return table;
        }

        return table with
        {
            RowHeading = Heading.In(language),
            Columns = [.. table.Rows.Select(row => new ChapterColumn(row.Label, string.Empty, IsText: false) { IsLabel = true })],
            Rows = [.. table.Spanners.SelectMany(spanner => Rows(table, spanner))],
        };
    }

    private static IEnumerable<ChapterRow> Rows(ChapterBlock.Table table, ChapterSpanner spanner)
    {
        if (spanner.Text.Length > 0)
        {
            yield return new ChapterRow(PrintedRowKind.Heading, 0, spanner.Text, [.. table.Rows.Select(_ => new ChapterCell([]))]);
        }

        foreach (var column in Enumerable.Range(spanner.First, spanner.Columns))
        {
            yield return new ChapterRow(PrintedRowKind.Entry, spanner.Text.Length > 0 ? 1 : 0, table.Columns[column].Heading, [.. table.Rows.Select(row => row.Cells[column])]) { IsStatistic = !table.Columns[column].IsLabel };
        }
    }
}
