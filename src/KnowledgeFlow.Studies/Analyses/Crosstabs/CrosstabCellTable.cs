using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives.Contingency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>Lays out <c>crosstabs.cells</c>: under <c>ROW by COLUMN: A / B</c> each cell, under <c>A / total</c> and <c>total / B</c> the margins.</summary>
internal static class CrosstabCellTable
{
    /// <summary>The id of margins, where no category has it.</summary>
    public const string Total = "total";

    private const string Between = " / ";

    private static readonly TableLayout<Tally> Layout = new(
    [
        ColumnLayout<Tally>.Count("n", Terms.N, cell => cell.Count),
        ColumnLayout<Tally>.Number("expected", new Phrase("Expected", "期望频数"), NumberStyle.Score, cell => cell.Expected),
        ColumnLayout<Tally>.Number("row_percent", new Phrase("% of row", "行百分比"), NumberStyle.Percent, cell => cell.RowPercent),
        ColumnLayout<Tally>.Number("column_percent", new Phrase("% of column", "列百分比"), NumberStyle.Percent, cell => cell.ColumnPercent),
        ColumnLayout<Tally>.Number("total_percent", new Phrase("% of total", "总百分比"), NumberStyle.Percent, cell => cell.TotalPercent),
        ColumnLayout<Tally>.Number("adjusted_residual", new Phrase("Adjusted residual", "调整后残差"), NumberStyle.Score, cell => cell.Residual),
    ]);

    public static ResultTable Of(string id, ImmutableArray<Crosstab> tables) => Layout.Table(
        $"{id}.cells",
        new Phrase("Counts and percentages", "频数与百分比"),
        new Phrase("Cell", "单元格"),
        tables.GroupBy(table => table.Pair).SelectMany(pair => Rows([.. pair])),
        [
            new Phrase(
                "Margins have no expected count and no residual, and what nobody is in no percentage. Adjusted residuals are about standard normal where the variables are independent (Haberman 1973).",
                "合计行列无期望频数与残差，无人的行列无百分比。变量独立时调整后残差近似标准正态（Haberman，1973）。"),
            .. tables.Any(table => table.Choice is not null)
                ? (IEnumerable<Phrase>)[new Phrase("Of a question with several answers a case is a questionnaire with at least one choice; column percentages are of cases, expected counts those of each choice by itself.", "多选题的个案指至少选择一项的问卷；列百分比以个案为基数，期望频数按各选项单独计算。")]
                : [],
            .. tables.SelectMany(table => table.Notes).Distinct(),
            .. tables.Select(MissingIn).OfType<Phrase>().Distinct(),
        ]);

    /// <summary>The id of a cell's row.</summary>
    public static string IdOf(string pair, string row, string column) => $"{pair}: {Quoted(row)}{Between}{Quoted(column)}";

    /// <summary>The id of a margin among the ids of categories.</summary>
    public static string MarginOf(IEnumerable<(string Id, Phrase Label)> categories) => categories.Any(category => category.Id == Total) ? $"({Total})" : Total;

    private static string Quoted(string id) => id.Contains(Between, StringComparison.Ordinal) ? CellAddress.Quoted(id) : id;

    private static IEnumerable<(string Id, Phrase Label, Tally Cell)> Rows(ImmutableArray<Crosstab> tables)
    {
        var first = tables[0];
        ImmutableArray<(string Id, Phrase Label)> rows = [.. tables.SelectMany(table => table.RowCategories)];
        var (rowTotal, columnTotal, total) = (MarginOf(rows), MarginOf(first.ColumnCategories), new Phrase("Total", "合计"));
        foreach (var table in tables)
        {
            for (var i = 0; i < table.RowCategories.Length; i++)
            {
                var (rowId, rowLabel) = table.RowCategories[i];
                for (var j = 0; j < table.ColumnCategories.Length; j++)
                {
                    var (columnId, columnLabel) = table.ColumnCategories[j];
                    yield return (IdOf(first.Pair, rowId, columnId), Labelled(first.Label, rowLabel, columnLabel), Tally.Of(table.Counts, i, j));
                }

                yield return (IdOf(first.Pair, rowId, columnTotal), Labelled(first.Label, rowLabel, total), Tally.OfMargin(table.Counts.RowTotals[i], table.Counts.RowTotals[i], table.Counts.Total, table.Counts.Total));
            }
        }

        var counts = first.Counts;
        for (var j = 0; j < first.ColumnCategories.Length; j++)
        {
            yield return (IdOf(first.Pair, rowTotal, first.ColumnCategories[j].Id), Labelled(first.Label, total, first.ColumnCategories[j].Label), Tally.OfMargin(counts.ColumnTotals[j], counts.Total, counts.ColumnTotals[j], counts.Total));
        }

        yield return (IdOf(first.Pair, rowTotal, columnTotal), Labelled(first.Label, total, total), Tally.OfMargin(counts.Total, counts.Total, counts.Total, counts.Total));
    }

    // Why cells lack percentages, expected counts or residuals.
    private static Phrase? MissingIn(Crosstab table)
    {
        if (table.Test.Diagnosis() is { } diagnosis)
        {
            return DiagnosisPhrase.Note(table.TestLabel, diagnosis);
        }

        ImmutableArray<Phrase> empty =
        [
            .. table.RowCategories.Where((_, i) => table.Counts.RowTotals[i] == 0).Select(category => category.Label),
            .. table.ColumnCategories.Where((_, j) => table.Counts.ColumnTotals[j] == 0).Select(category => category.Label),
        ];
        return empty.IsEmpty
            ? null
            : new Phrase($"{table.TestLabel.English}: nobody is in {string.Join(", ", empty.Select(label => label.English))}.", $"{table.TestLabel.Chinese}：{string.Join("、", empty.Select(label => label.Chinese))}无人。");
    }

    private static Phrase Labelled(Phrase pair, Phrase row, Phrase column) => new($"{pair.English}: {row.English} / {column.English}", $"{pair.Chinese}：{row.Chinese} / {column.Chinese}");

    private sealed record Tally(int Count, double? Expected, double RowPercent, double ColumnPercent, double TotalPercent, double? Residual)
    {
        public static Tally Of(ContingencyTable table, int i, int j) => new(
            table[i, j],
            table.Expected(i, j),
            100.0 * table[i, j] / table.RowTotals[i],
            100.0 * table[i, j] / table.ColumnTotals[j],
            100.0 * table[i, j] / table.Total,
            table.AdjustedResidual(i, j));

        public static Tally OfMargin(int count, int row, int column, int total) => new(count, null, 100.0 * count / row, 100.0 * count / column, 100.0 * count / total, null);
    }
}
