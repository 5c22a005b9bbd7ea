using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>The models of a hierarchical regression side by side: b with its standard error, β with stars; R², F and their changes below.</summary>
internal static class PrintedBlocks
{
    private static readonly Phrase Effect = new("B (SE)", "B（标准误）");

    private static readonly Phrase Beta = new("β", "β");

    /// <param name="id">The printed table's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="modelTable">One row a block.</param>
    /// <param name="coefficientTable">One row a term of a block, <c>BLOCK:TERM</c>.</param>
    public static PrintedTable Of(string id, Phrase title, ResultTable modelTable, ResultTable coefficientTable)
    {
        var models = new ResultTableView(modelTable);
        var coefficients = new ResultTableView(coefficientTable);
        ImmutableArray<string> blocks = [.. modelTable.Rows.Select(row => row.Id)];
        var terms = coefficientTable.Rows.Select(row => (Term: TermOf(row.Id), Label: BlockTermLabel.Term(row.Label))).DistinctBy(row => row.Term).ToImmutableArray();
        return new PrintedTable(
            id,
            title,
            Terms.Variable,
            [.. blocks.SelectMany(block => Columns(block, blocks.Length))],
            [
                .. terms.Select(term => new PrintedRow(term.Label, [.. blocks.SelectMany(block => Coefficient(coefficients, $"{block}:{term.Term}"))])),
                .. Summaries(models, blocks),
            ],
            coefficients.Notes)
        {
            Prose = BlockProse.Of(models, coefficients, blocks, terms),
        };
    }

    /// <summary>The row of a term in the last block; there need not be one.</summary>
    public static string? LastRow(ResultTable coefficients, string term) => coefficients.Rows.IsEmpty ? null : $"{coefficients.Rows[^1].Id.Split(':')[0]}:{term}";

    private static IEnumerable<PrintedColumn> Columns(string block, int blocks)
    {
        var model = new Phrase($"Model {block}", $"模型{block}");
        return [new PrintedColumn(Effect) { Spanner = blocks > 1 ? model : null }, new PrintedColumn(Beta) { Spanner = blocks > 1 ? model : null }];
    }

    private static IEnumerable<PrintedCell> Coefficient(ResultTableView coefficients, string row) =>
    [
        coefficients.Cell(row, "b").WithParentheses(coefficients.Value(row, "se")),
        coefficients.Value(row, "beta")?.Cell is Cell.NumberCell ? coefficients.StarredCell(row, "beta", "p") : PrintedCell.Blank,
    ];

    private static IEnumerable<PrintedRow> Summaries(ResultTableView models, ImmutableArray<string> blocks)
    {
        yield return Summary(new Phrase("n", "n"), block => models.Cell(block, "n"));
        yield return Summary(models.Heading("r2"), block => models.Cell(block, "r2"));
        yield return Summary(models.Heading("adj_r2"), block => models.Cell(block, "adj_r2"));
        yield return Summary(models.Heading("f"), block => models.StarredCell(block, "f", "p"));
        yield return Summary(new Phrase("df", "自由度"), block => Pair(models.Value(block, "df1"), models.Value(block, "df2")));
        if (blocks.Length > 1)
        {
            yield return Summary(models.Heading("delta_r2"), block => models.Cell(block, "delta_r2"));
            yield return Summary(models.Heading("delta_f"), block => models.StarredCell(block, "delta_f", "delta_p"));
        }

        PrintedRow Summary(Phrase label, Func<string, PrintedCell> cell) =>
            new(label, [.. blocks.SelectMany(block => new[] { cell(block), PrintedCell.Blank })]) { Kind = PrintedRowKind.Summary };
    }

    private static PrintedCell Pair(PrintedPart.Value? first, PrintedPart.Value? second) => first is null || second is null || first.Cell is Cell.NullCell
        ? PrintedCell.Blank
        : new PrintedCell([first, new PrintedPart.Words(Phrase.Verbatim(", ")), second]);

    private static string TermOf(string row) => row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
