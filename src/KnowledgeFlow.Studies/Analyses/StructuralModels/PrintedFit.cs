using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The fit of a model in one line, its rivals below it, and the thresholds that it is read against.</summary>
internal static class PrintedFit
{
    private static readonly ImmutableArray<string> Indices = ["chi2", "df", "chi2_df", "cfi", "tli", "rmsea", "srmr"];

    private static readonly ImmutableArray<string> Differences = ["delta_chi2", "delta_df", "delta_cfi"];

    /// <param name="fit">The model's own fit.</param>
    /// <param name="rivals">Models beside it with the same columns; null for none.</param>
    /// <param name="isLikelihood">Whether the thresholds of Hu and Bentler (1999), which were found under maximum likelihood, belong beside it.</param>
    public static PrintedTable Of(ResultTable fit, ResultTable? rivals, bool isLikelihood)
    {
        var view = new ResultTableView(fit);
        var rivalView = rivals is null ? null : new ResultTableView(rivals);
        ImmutableArray<string> columns = [.. Indices, .. rivalView is null ? [] : Differences];
        var headings = rivalView ?? view;
        var table = new PrintedTable(
            fit.Id,
            fit.Title,
            Terms.Model,
            [.. columns.Select(column => new PrintedColumn(headings.Heading(column)))],
            [
                .. fit.Rows.Select(row => Row(view, row, columns)),
                .. rivals?.Rows.Select(row => Row(rivalView!, row, columns)) ?? [],
                .. isLikelihood && fit.Rows.Any(row => view.Number(row.Id, "cfi") is not null) ? [Thresholds(columns)] : (IEnumerable<PrintedRow>)[],
            ],
            [.. FitNotes.Printed(view), .. rivalView is null ? [] : FitNotes.Printed(rivalView).Except(view.Notes)])
        {
            Prose = Prose(view),
        };
        return table.WithoutEmptyColumns();
    }

    private static PrintedRow Row(ResultTableView view, ResultRow row, ImmutableArray<string> columns) => new(
        row.Label,
        [
            .. columns.Select(column => column switch
            {
                "chi2" => view.StarredCell(row.Id, column, "p"),
                "delta_chi2" => view.StarredCell(row.Id, column, "delta_p"),
                _ => view.Cell(row.Id, column),
            }),
        ]);

    private static PrintedRow Thresholds(ImmutableArray<string> columns) => new(
        new Phrase("Hu and Bentler (1999)", "Hu 与 Bentler（1999）"),
        [
            .. columns.Select(column => column switch
            {
                "cfi" or "tli" => PrintedCell.Of(new Phrase("≥ .95", "≥ 0.95")),
                "rmsea" => PrintedCell.Of(new Phrase("≤ .06", "≤ 0.06")),
                "srmr" => PrintedCell.Of(new Phrase("≤ .08", "≤ 0.08")),
                _ => PrintedCell.Blank,
            }),
        ])
    {
        Kind = PrintedRowKind.Summary,
    };

    private static ImmutableArray<Sentence> Prose(ResultTableView view)
    {
        if (view.Table.Rows is not [var row] || view.Number(row.Id, "chi2") is null)
        {
            return [];
        }

        if (view.Number(row.Id, "df") == 0)
        {
            return [Sentence.Of($"The model is just identified (df = 0), so that its fit cannot be judged.", $"模型恰好识别（df = 0），无法评价其拟合。")];
        }

        var significance = view.Number(row.Id, "p") is null ? Sentence.Of($"", $"") : Sentence.Of($", {ProbabilityPhrase.Of(view.Value(row.Id, "p")!)}", $"，{ProbabilityPhrase.Of(view.Value(row.Id, "p")!)}");
        var indices = Sentence.List([.. ((string[])["cfi", "tli", "rmsea", "srmr"]).Where(index => view.Number(row.Id, index) is not null).Select(Index)]);
        return [Sentence.Of(
            $"{row.Label}: χ²({view.Value(row.Id, "df")!}) = {view.Value(row.Id, "chi2")!}{significance}; {indices}.",
            $"{row.Label}：χ²({view.Value(row.Id, "df")!}) = {view.Value(row.Id, "chi2")!}{significance}；{indices}。")];

        Sentence Index(string index) => Sentence.Of($"{view.Heading(index)} = {view.Value(row.Id, index)!}", $"{view.Heading(index)} = {view.Value(row.Id, index)!}");
    }
}
