using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>The models of a hierarchical regression side by side, with the changes of R² and F below.</summary>
internal static class PrintedBlocks
{
    /// <param name="id">The printed table's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="modelTable">One row a block.</param>
    /// <param name="coefficientTable">One row a term of a block, <c>BLOCK:TERM</c>.</param>
    public static PrintedTable Of(string id, Phrase title, ResultTable modelTable, ResultTable coefficientTable)
    {
        var models = new ResultTableView(modelTable);
        var coefficients = new ResultTableView(coefficientTable);
        ImmutableArray<string> blocks = [.. modelTable.Rows.Select(row => row.Id)];
        var terms = coefficientTable.Rows.Select(row => (Term: ModelsSideBySide.TermOf(row.Id), Label: BlockTermLabel.Term(row.Label))).DistinctBy(row => row.Term).ToImmutableArray();
        var isSeries = blocks.Length > 1;
        return ModelsSideBySide.Of(id, title, models, coefficients, [.. blocks.Select(block => (block, isSeries ? Spanner(block) : null))], terms, isSeries) with
        {
            Notes = coefficients.Notes,
            Prose = BlockProse.Of(models, coefficients, blocks, terms),
        };
    }

    /// <summary>The row of a term in the last block; there need not be one.</summary>
    public static string? LastRow(ResultTable coefficients, string term) => coefficients.Rows.IsEmpty ? null : $"{BlockOf(coefficients.Rows[^1].Id)}:{term}";

    /// <summary>The block of a row <c>BLOCK:TERM</c>.</summary>
    public static string BlockOf(string row) => row[..row.IndexOf(':', StringComparison.Ordinal)];

    private static Phrase? Spanner(string block) => new($"Model {block}", $"模型{block}");
}
