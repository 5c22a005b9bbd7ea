using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>Item analysis as a thesis prints it, with a sentence on the items that miss a criterion.</summary>
internal static class PrintedItemAnalysis
{
    private static readonly ImmutableArray<string> Columns = ["critical_ratio", "item_total_r", "corrected_r", "alpha_if_deleted", "communality", "loading", "unmet", "remark"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var items = new ResultTableView(section.Table("items"));
        var table = items.ToPrintedTable([.. Columns]) with { Prose = Prose(items) };
        return [.. section.Printed.Select(other => other.Id == table.Id ? table : other)];
    }

    private static ImmutableArray<Sentence> Prose(ResultTableView items)
    {
        var failing = items.Table.Rows.Where(row => items.Number(row.Id, "unmet") > 0).Select(row => Sentence.Of($"{row.Label}", $"{row.Label}")).ToList();
        var table = new PrintedPart.Reference(items.Table.Id);
        return
        [
            failing.Count == 0
                ? Sentence.Of($"All {items.Table.Rows.Length} items meet the criteria of item analysis ({table}).", $"{items.Table.Rows.Length} 个题项均达到项目分析各项标准（见{table}）。")
                : Sentence.Of(
                    $"Of {items.Table.Rows.Length} items, {failing.Count} {(failing.Count == 1 ? "misses" : "miss")} a criterion of item analysis ({table}): {Sentence.List(failing)}.",
                    $"{items.Table.Rows.Length} 个题项中有 {failing.Count} 个未完全达到项目分析标准（见{table}）：{Sentence.List(failing)}。"),
        ];
    }
}
