using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Regressions side by side: b with its standard error and β with stars, a row a term; n, R² and F below.</summary>
internal static class ModelsSideBySide
{
    private static readonly Phrase Effect = new("B (SE)", "B（标准误）");

    private static readonly Phrase Beta = new("β", "β");

    /// <param name="id">The printed table's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="models">One row a model.</param>
    /// <param name="coefficients">One row a term of a model, <c>MODEL:TERM</c>.</param>
    /// <param name="shown">The models, each with what stands above its columns; null for nothing.</param>
    /// <param name="terms">The terms in order, each with its label.</param>
    /// <param name="haveChanges">Whether each model holds the one before it, so that changes of R² are shown.</param>
    public static PrintedTable Of(
        string id,
        Phrase title,
        ResultTableView models,
        ResultTableView coefficients,
        ImmutableArray<(string Id, Phrase? Spanner)> shown,
        ImmutableArray<(string Term, Phrase Label)> terms,
        bool haveChanges) => new(
        id,
        title,
        Terms.Variable,
        [.. shown.SelectMany(model => new[] { new PrintedColumn(Effect) { Spanner = model.Spanner }, new PrintedColumn(Beta) { Spanner = model.Spanner } })],
        [
            .. terms.Select(term => new PrintedRow(term.Label, [.. shown.SelectMany(model => Coefficient(coefficients, $"{model.Id}:{term.Term}"))])),
            .. Summaries(models, [.. shown.Select(model => model.Id)], haveChanges),
        ],
        [.. coefficients.Notes, .. models.Notes.Except(coefficients.Notes)]);

    /// <summary>The term of a row <c>MODEL:TERM</c>.</summary>
    public static string TermOf(string row) => row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<PrintedCell> Coefficient(ResultTableView coefficients, string row) =>
    [
        coefficients.Cell(row, "b").WithParentheses(coefficients.Value(row, "se")),
        coefficients.Value(row, "beta")?.Cell is Cell.NumberCell ? coefficients.StarredCell(row, "beta", "p") : PrintedCell.Blank,
    ];

    private static IEnumerable<PrintedRow> Summaries(ResultTableView models, ImmutableArray<string> shown, bool haveChanges)
    {
        yield return Summary(new Phrase("n", "n"), model => models.Cell(model, "n"));
        yield return Summary(models.Heading("r2"), model => models.Cell(model, "r2"));
        yield return Summary(models.Heading("adj_r2"), model => models.Cell(model, "adj_r2"));
        yield return Summary(models.Heading("f"), model => models.StarredCell(model, "f", "p"));
        yield return Summary(new Phrase("df", "自由度"), model => Pair(models.Value(model, "df1"), models.Value(model, "df2")));
        if (haveChanges)
        {
            yield return Summary(models.Heading("delta_r2"), model => models.Cell(model, "delta_r2"));
            yield return Summary(models.Heading("delta_f"), model => models.StarredCell(model, "delta_f", "delta_p"));
        }

        PrintedRow Summary(Phrase label, Func<string, PrintedCell> cell) =>
            new(label, [.. shown.SelectMany(model => new[] { cell(model), PrintedCell.Blank })]) { Kind = PrintedRowKind.Summary };
    }

    private static PrintedCell Pair(PrintedPart.Value? first, PrintedPart.Value? second) => first is null || second is null || first.Cell is Cell.NullCell
        ? PrintedCell.Blank
        : new PrintedCell([first, new PrintedPart.Words(Phrase.Verbatim(", ")), second]);
}
