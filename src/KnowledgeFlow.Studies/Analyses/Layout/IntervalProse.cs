using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Says of intervals under <c>lower</c> and <c>upper</c> which exclude 0.</summary>
internal static class IntervalProse
{
    /// <summary>What an interval does with 0, in words, that it excludes it first.</summary>
    public static ImmutableArray<(bool Excludes, string English, string Chinese)> Verdicts { get; } = [(true, "excludes", "不含"), (false, "includes", "包含")];

    /// <summary>Rows with their intervals, those that exclude 0 before those that do not; rows without an interval are not named.</summary>
    /// <param name="view">The table.</param>
    /// <param name="rows">The rows, each with what it is called.</param>
    /// <param name="column">The column of the estimate.</param>
    /// <param name="level">The level of the intervals.</param>
    public static IEnumerable<Sentence> Of(ResultTableView view, IEnumerable<(Phrase Label, ResultRow Row)> rows, string column, double level)
    {
        var known = rows.Where(row => HasInterval(view, row.Row)).ToList();
        foreach (var (excludes, english, chinese) in Verdicts)
        {
            var named = known.Where(row => ExcludesZero(view, row.Row) == excludes).Select(row => WithInterval(view, row.Label, row.Row, column)).ToList();
            if (named.Count > 0)
            {
                yield return Sentence.Of($"The {Terms.Percentage(level)} interval {english} 0: {Sentence.List(named)}.", $"{Terms.Percentage(level)} 置信区间{chinese} 0：{Sentence.List(named)}。");
            }
        }
    }

    /// <summary>An estimate with its interval.</summary>
    public static Sentence WithInterval(ResultTableView view, Phrase label, ResultRow row, string column) => Sentence.Of(
        $"{label} ({view.Value(row.Id, column)!} [{view.Value(row.Id, "lower")!}, {view.Value(row.Id, "upper")!}])",
        $"{label}（{view.Value(row.Id, column)!} [{view.Value(row.Id, "lower")!}, {view.Value(row.Id, "upper")!}]）");

    /// <summary>Whether a row has both limits.</summary>
    public static bool HasInterval(ResultTableView view, ResultRow row) => view.Number(row.Id, "lower") is not null && view.Number(row.Id, "upper") is not null;

    /// <summary>Whether the interval leaves 0 out.</summary>
    public static bool ExcludesZero(ResultTableView view, ResultRow row) => view.Number(row.Id, "lower") > 0 || view.Number(row.Id, "upper") < 0;
}
