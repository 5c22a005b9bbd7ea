using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>A draft of the text below the tables about the last model that a regression is asked for.</summary>
internal static class RegressionExtraProse
{
    /// <summary>The index from which a dimension is looked at, and the share of a variance that it has to hold (Belsley, Kuh and Welsch 1980).</summary>
    private const double LargeIndex = 30;

    private const double LargeShare = .5;

    private static readonly ImmutableArray<string> DimensionColumns = ["eigenvalue", "condition_index"];

    /// <summary>What is said of a table; nothing of one that is not known here, or that holds nothing.</summary>
    /// <param name="name">The table's name behind the analysis's id.</param>
    /// <param name="table">The table.</param>
    public static ImmutableArray<Sentence> Of(string name, ResultTable table)
    {
        var view = new ResultTableView(table);
        return table.Rows.IsEmpty ? [] : name switch
        {
            "importance" => [.. Importance(view)],
            "collinearity" => [.. Collinearity(view)],
            "cases" => [.. Cases(view)],
            _ => [],
        };
    }

    private static IEnumerable<Sentence> Importance(ResultTableView view)
    {
        var byDominance = InOrder(view, "dominance");
        if (byDominance.Length < 2 || view.Number(byDominance[0].Id, "dominance_percent") is null)
        {
            yield break;
        }

        var list = Sentence.List([.. byDominance.Select(row => Sentence.Of(
            $"{row.Label} ({view.Value(row.Id, "dominance_percent")!}% of R²)", $"{row.Label}（占 R² 的 {view.Value(row.Id, "dominance_percent")!}%）"))]);
        yield return Sentence.Of($"By general dominance the order of the predictors is {list}.", $"按一般优势，预测变量的贡献由大到小为：{list}。");
        yield return InOrder(view, "weight").Select(row => row.Id).SequenceEqual(byDominance.Select(row => row.Id))
            ? Sentence.Of($"Relative weights give the same order.", $"相对权重给出的次序相同。")
            : Sentence.Of($"By relative weights the order is another.", $"按相对权重，次序有所不同。");
    }

    private static ImmutableArray<ResultRow> InOrder(ResultTableView view, string column) =>
        [.. view.Table.Rows.Where(row => view.Number(row.Id, column) is not null).OrderByDescending(row => view.Number(row.Id, column))];

    private static IEnumerable<Sentence> Collinearity(ResultTableView view)
    {
        var last = view.Table.Rows.MaxBy(row => view.Number(row.Id, "condition_index") ?? double.MinValue)!;
        var terms = view.Table.Columns.Where(column => !DimensionColumns.Contains(column.Id)).ToList();
        if (terms.Count < 2 || view.Number(last.Id, "condition_index") is null)
        {
            yield break;
        }

        var warnings = view.Table.Rows
            .Where(row => view.Number(row.Id, "condition_index") >= LargeIndex)
            .Select(row => (Row: row, Held: terms.Where(term => view.Number(row.Id, term.Id) > LargeShare).ToList()))
            .Where(warning => warning.Held.Count > 1)
            .ToList();
        yield return warnings.Count == 0
            ? Sentence.Of(
                $"The largest condition index was {view.Value(last.Id, "condition_index")!}; no index of 30 or more holds over half the variance of two coefficients.",
                $"最大条件指数为 {view.Value(last.Id, "condition_index")!}，无条件指数 ≥ 30 且同时占两个系数方差一半以上的维度。")
            : Sentence.Of($"The largest condition index was {view.Value(last.Id, "condition_index")!}.", $"最大条件指数为 {view.Value(last.Id, "condition_index")!}。");
        foreach (var (row, held) in warnings)
        {
            var list = Sentence.List([.. held.Select(term => Sentence.Of($"{term.Label}", $"{term.Label}"))]);
            yield return Sentence.Of(
                $"Dimension {row.Label} (index {view.Value(row.Id, "condition_index")!}) holds over half the variance of {list}, which says that they are collinear.",
                $"第 {row.Label} 维（条件指数 {view.Value(row.Id, "condition_index")!}）占 {list} 方差的一半以上，提示共线性。");
        }
    }

    private static IEnumerable<Sentence> Cases(ResultTableView view)
    {
        var list = Sentence.List([.. view.Table.Rows.Select(row => Case(view, row))]);
        yield return Sentence.Of($"Rows to be looked at: {list}.", $"需核查的数据行：{list}。");
    }

    private static Sentence Case(ResultTableView view, ResultRow row) => view.Number(row.Id, "standardized") is null || view.Number(row.Id, "cook") is null
        ? Sentence.Of($"{row.Label}", $"{row.Label}")
        : Sentence.Of(
            $"{row.Label} (e/s = {view.Value(row.Id, "standardized")!}, D = {view.Value(row.Id, "cook")!})", $"{row.Label}（e/s = {view.Value(row.Id, "standardized")!}，D = {view.Value(row.Id, "cook")!}）");
}
