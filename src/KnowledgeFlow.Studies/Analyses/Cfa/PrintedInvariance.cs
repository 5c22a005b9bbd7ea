using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>The steps of measurement invariance in one table: the fit of each model and what it loses against the one before.</summary>
internal static class PrintedInvariance
{
    /// <summary>By how much CFI may fall (Cheung and Rensvold 2002).</summary>
    private const double LargestFall = .01;

    private static readonly ImmutableArray<string> Columns = ["chi2", "df", "cfi", "tli", "rmsea", "srmr", "delta_chi2", "delta_df", "delta_p", "delta_cfi"];

    /// <param name="invariance">The table of results.</param>
    public static PrintedTable Of(ResultTable invariance)
    {
        var view = new ResultTableView(invariance);
        return new PrintedTable(
            invariance.Id,
            invariance.Title,
            Terms.Model,
            [.. Columns.Select(column => new PrintedColumn(view.Heading(column)))],
            [.. invariance.Rows.Select((row, step) => new PrintedRow(row.Label, [.. Columns.Select(column => CellOf(view, row.Id, column, step))]))],
            view.Notes)
        {
            Prose = [.. Prose(view)],
        }.WithoutEmptyColumns();
    }

    // The first step has none before it.
    private static PrintedCell CellOf(ResultTableView view, string row, string column, int step) =>
        column == "chi2" ? view.StarredCell(row, column, "p") : step == 0 && column.StartsWith("delta_", StringComparison.Ordinal) ? PrintedCell.Blank : view.Cell(row, column);

    private static IEnumerable<Sentence> Prose(ResultTableView view)
    {
        var rows = view.Table.Rows;
        for (var step = 1; step < rows.Length; step++)
        {
            if (view.Number(rows[step].Id, "delta_cfi") is not { } change)
            {
                yield break;
            }

            var (row, before) = (rows[step], rows[step - 1]);
            var test = view.Number(row.Id, "delta_chi2") is null || view.Number(row.Id, "delta_p") is null
                ? Sentence.Of($"", $"")
                : Sentence.Of(
                    $"Δχ²({view.Value(row.Id, "delta_df")!}) = {view.Value(row.Id, "delta_chi2")!}, {ProbabilityPhrase.Of(view.Value(row.Id, "delta_p")!)}; ",
                    $"Δχ²({view.Value(row.Id, "delta_df")!}) = {view.Value(row.Id, "delta_chi2")!}，{ProbabilityPhrase.Of(view.Value(row.Id, "delta_p")!)}；");
            var fell = change < -LargestFall;
            var value = view.Value(row.Id, "delta_cfi")!;
            yield return fell
                ? Sentence.Of(
                    $"{row.Label} against {before.Label}: {test}ΔCFI = {value}, a fall of more than .01, which Cheung and Rensvold (2002) take for a sign of non-invariance.",
                    $"{row.Label}与{before.Label}相比：{test}ΔCFI = {value}，下降超过 0.01，按 Cheung 与 Rensvold（2002）为不等值的信号。")
                : Sentence.Of(
                    $"{row.Label} against {before.Label}: {test}ΔCFI = {value}, no fall of more than .01 (Cheung and Rensvold 2002).",
                    $"{row.Label}与{before.Label}相比：{test}ΔCFI = {value}，下降未超过 0.01（Cheung 与 Rensvold，2002）。");
        }
    }
}
