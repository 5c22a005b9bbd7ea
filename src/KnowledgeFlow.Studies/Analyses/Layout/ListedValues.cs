using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Says a column of a table in words: what it is, then each row with its value.</summary>
internal static class ListedValues
{
    /// <summary>The sentence; none where no row has a value.</summary>
    /// <param name="view">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="what">What its values are.</param>
    /// <param name="withInterval">Whether <c>lower</c> and <c>upper</c> stand behind a value that has them.</param>
    public static ImmutableArray<Sentence> Of(ResultTableView view, string column, Phrase what, bool withInterval = false)
    {
        var known = view.Table.Rows.Where(row => view.Number(row.Id, column) is not null).ToList();
        if (known.Count == 0)
        {
            return [];
        }

        var list = Sentence.List([.. known.Select(row => withInterval && IntervalProse.HasInterval(view, row) ? IntervalProse.WithInterval(view, row.Label, row, column) : Value(view, row, column))]);
        return [Sentence.Of($"{what}: {list}.", $"{what}：{list}。")];
    }

    private static Sentence Value(ResultTableView view, ResultRow row, string column) =>
        Sentence.Of($"{row.Label} ({view.Value(row.Id, column)!})", $"{row.Label}（{view.Value(row.Id, column)!}）");
}
