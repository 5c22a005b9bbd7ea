using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Description as chapters print it, with a sentence on normality where it was tested.</summary>
internal static class PrintedDescriptives
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section) => section.FindTable("normality") is { } tests
        ? [.. section.Printed.Select(table => table.Id == tests.Id ? table with { Prose = Prose(new ResultTableView(tests)) } : table)]
        : section.Printed;

    private static ImmutableArray<Sentence> Prose(ResultTableView tests)
    {
        var known = tests.Table.Rows.Where(row => tests.Number(row.Id, "sw_p") is not null).ToImmutableArray();
        if (known.IsEmpty)
        {
            return [];
        }

        var departing = known.Where(row => tests.Number(row.Id, "sw_p") < SignificanceLevels.OneStar).Select(row => Sentence.Of($"{row.Label}", $"{row.Label}")).ToList();
        var table = new PrintedPart.Reference(tests.Table.Id);
        return
        [
            departing.Count == 0
                ? Sentence.Of($"No variable departs from normality by Shapiro and Wilk's test at p < .05 ({table}).", $"Shapiro-Wilk 检验未显示任何变量在 0.05 水平上偏离正态（见{table}）。")
                : Sentence.Of(
                    $"By Shapiro and Wilk's test {departing.Count} of {known.Length} variables depart from normality at p < .05 ({table}): {Sentence.List(departing)}.",
                    $"Shapiro-Wilk 检验显示 {known.Length} 个变量中有 {departing.Count} 个在 0.05 水平上偏离正态（见{table}）：{Sentence.List(departing)}。"),
        ];
    }
}
