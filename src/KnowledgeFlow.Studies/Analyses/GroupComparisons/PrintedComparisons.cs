using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Each comparison with its groups below it: n, M, SD, and the test that Levene's test speaks for.</summary>
internal static class PrintedComparisons
{
    private const double Level = .05;

    private const string Welch = " (Welch)";

    private static readonly ImmutableArray<string> GroupColumns = ["n", "mean", "sd"];

    private static readonly ImmutableArray<string> TestColumns = ["test", "statistic", "df1", "df2", "p", "effect"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var (groups, tests) = (new ResultTableView(section.Table("groups")), new ResultTableView(section.Table("tests")));
        ImmutableArray<ResultRow> comparisons = [.. tests.Table.Rows.Where(row => !row.Id.EndsWith(Welch, StringComparison.Ordinal))];
        var table = new PrintedTable(
            tests.Table.Id,
            tests.Table.Title,
            tests.Table.RowHeading,
            [.. GroupColumns.Select(column => new PrintedColumn(groups.Heading(column))), .. TestColumns.Select(column => new PrintedColumn(tests.Heading(column)) { IsText = column == "test" })],
            [.. comparisons.SelectMany(row => Rows(row, groups, tests))],
            [
                .. tests.Notes.Where(note => !IsReferenceToGroups(note, groups.Table.Id)),
                Sentence.Of($"Where Levene's test gives p < .05, Welch's test is shown.", $"Levene 检验 p<0.05 时列出 Welch 检验。"),
            ])
        {
            Prose = Prose(tests, comparisons),
        };
        return [table.WithoutEmptyColumns(), .. section.Printed.Where(other => other.Id != groups.Table.Id && other.Id != tests.Table.Id)];
    }

    // Levene's test stands in the row of the ordinary test.
    private static string Shown(string comparison, ResultTableView tests) =>
        tests.Number(comparison, "levene_p") < Level && tests.HasRow(comparison + Welch) ? comparison + Welch : comparison;

    private static bool IsReferenceToGroups(Sentence note, string groups) =>
        note.English.OfType<PrintedPart.Words>().Any(words => words.Text.English.Contains(groups, StringComparison.Ordinal));

    private static IEnumerable<PrintedRow> Rows(ResultRow comparison, ResultTableView groups, ResultTableView tests)
    {
        var test = Shown(comparison.Id, tests);
        yield return new PrintedRow(
            comparison.Label,
            [.. GroupColumns.Select(_ => PrintedCell.Blank), .. TestColumns.Select(column => column == "statistic" ? tests.StarredCell(test, column, "p") : tests.Cell(test, column).OrBlank())]);
        foreach (var group in groups.Table.Rows.Where(row => row.Id.StartsWith(comparison.Id + ": ", StringComparison.Ordinal)))
        {
            yield return new PrintedRow(Last(group.Label), [.. GroupColumns.Select(column => groups.Cell(group.Id, column)), .. TestColumns.Select(_ => PrintedCell.Blank)]) { Indent = 1 };
        }
    }

    // Groups are labelled "outcome: group".
    private static Phrase Last(Phrase label) => new(After(label.English, ": "), After(label.Chinese, "："));

    private static string After(string label, string mark)
    {
        var place = label.IndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? label : label[(place + mark.Length)..];
    }

    private static ImmutableArray<Sentence> Prose(ResultTableView tests, ImmutableArray<ResultRow> comparisons)
    {
        var known = comparisons.Where(row => tests.Number(Shown(row.Id, tests), "p") is not null).ToImmutableArray();
        var differing = known.Where(row => tests.Number(Shown(row.Id, tests), "p") < Level).Select(row => Sentence.Of($"{row.Label}", $"{row.Label}")).ToList();
        var table = new PrintedPart.Reference(tests.Table.Id);
        return known.IsEmpty
            ? []
            : differing.Count == 0 && known.Length < comparisons.Length
                ? [Sentence.Of($"No comparison in {table} that could be tested was significant at p < .05.", $"{table}中可检验的各项比较在 0.05 水平上均不显著。")]
            : differing.Count == 0
                ? [Sentence.Of($"No comparison in {table} was significant at p < .05.", $"{table}中各项比较在 0.05 水平上均不显著。")]
                : [Sentence.Of($"Significant at p < .05 in {table}: {Sentence.List(differing)}.", $"{table}中在 0.05 水平上显著的比较有：{Sentence.List(differing)}。")];
    }
}
