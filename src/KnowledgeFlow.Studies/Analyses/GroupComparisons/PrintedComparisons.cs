using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>
/// Each comparison with its groups below it: n, M, SD, the test that Levene's test speaks for, and where pairs were tested which groups are higher, with the
/// groups' letters. Other tables follow as they are, but for the letters.
/// </summary>
internal static class PrintedComparisons
{
    private const string Welch = " (Welch)";

    private static readonly ImmutableArray<string> GroupColumns = ["n", "mean", "sd"];

    private static readonly ImmutableArray<string> TestColumns = ["test", "statistic", "df1", "df2", "p", "effect"];

    private static readonly ImmutableArray<string> DifferenceColumns = ["n", "mean1", "mean2", "mean", "value", "sd", "difference", "lower", "upper", "t", "df", "p", "d"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section, ComparisonOptions options)
    {
        var others = section.Printed.Where(table => !IsMerged(section, table.Id)).Select(table => WithProse(section, table)).ToImmutableArray();
        return section.Tables.Any(table => table.Id == $"{section.Id}.tests") ? [Compared(section, options), .. others.Select(table => WithNInTests(table, section.Id))] : others;
    }

    // The sizes of the groups are printed with the tests.
    private static PrintedTable WithNInTests(PrintedTable table, string id) => table with
    {
        Notes = [.. table.Notes.Select(note => note == SampleSizeIn($"{id}.groups") ? SampleSizeIn($"{id}.tests") : note)],
    };

    private static Sentence SampleSizeIn(string table) => Sentence.Of($"{SampleNote.In(table)}", $"{SampleNote.In(table)}");

    private static bool IsMerged(ReportSection section, string table) => table == $"{section.Id}.groups" || table == $"{section.Id}.tests" || table == $"{section.Id}.letters";

    private static PrintedTable WithProse(ReportSection section, PrintedTable table)
    {
        if (table.Id == $"{section.Id}.ranks")
        {
            return table with { Prose = Prose(new ResultTableView(section.Table("ranks")), row => row) };
        }

        if (table.Id == $"{section.Id}.effects")
        {
            return Effects(table, new ResultTableView(section.Table("effects")), section.FindTable("tests") is { } tests ? new ResultTableView(tests) : null);
        }

        if (table.Id != $"{section.Id}.paired" && table.Id != $"{section.Id}.one_sample")
        {
            return table;
        }

        var view = new ResultTableView(section.Table(table.Id[(section.Id.Length + 1)..]));
        return view.ToPrintedTable(DifferenceColumns) with { Prose = Prose(view, row => row) };
    }

    /// <summary>The effect sizes below the comparison that they are of; of the two differences of means that whose test is shown.</summary>
    private static PrintedTable Effects(PrintedTable whole, ResultTableView effects, ResultTableView? tests)
    {
        const string Difference = "mean_difference";
        ImmutableArray<string> columns = ["value", "lower", "upper"];
        return new PrintedTable(
            whole.Id,
            whole.Title,
            new Phrase("Comparison and effect size", "比较与效应量"),
            [.. columns.Select(column => new PrintedColumn(effects.Heading(column)))],
            [.. effects.Table.Rows.Where(IsShown).GroupBy(Comparison).SelectMany(comparison => comparison.Select(Row).Prepend(PrintedRow.Heading(comparison.First().Label, columns.Length)))],
            whole.Notes).WithoutEmptyColumns();

        PrintedRow Row(ResultRow row) => new(effects.Value(row.Id, "effect")?.Cell is Cell.TextCell name ? name.Text : row.Label, [.. columns.Select(column => effects.Cell(row.Id, column))]) { Indent = 1 };

        bool IsShown(ResultRow row) => tests is null || Measure(row) switch
        {
            Difference => !IsWelch(Comparison(row), tests),
            Difference + Welch => IsWelch(Comparison(row), tests),
            _ => true,
        };

        static string Comparison(ResultRow row) => row.Id[..row.Id.LastIndexOf(": ", StringComparison.Ordinal)];

        static string Measure(ResultRow row) => row.Id[(row.Id.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private static PrintedTable Compared(ReportSection section, ComparisonOptions options)
    {
        var (groups, tests) = (new ResultTableView(section.Table("groups")), new ResultTableView(section.Table("tests")));
        var pairs = PrintedPairs.In(section, options.Alpha);
        ImmutableArray<ResultRow> comparisons = [.. tests.Table.Rows.Where(row => !row.Id.EndsWith(Welch, StringComparison.Ordinal))];
        return new PrintedTable(
            tests.Table.Id,
            tests.Table.Title,
            tests.Table.RowHeading,
            [
                .. GroupColumns.Select(column => new PrintedColumn(groups.Heading(column))),
                .. TestColumns.Select(column => new PrintedColumn(tests.Heading(column)) { IsText = column == "test" }),
                .. pairs is null ? ImmutableArray<PrintedColumn>.Empty : [new PrintedColumn(new Phrase("Post hoc", "事后比较")) { IsText = true }],
            ],
            [.. comparisons.SelectMany(row => Rows(row, groups, tests, pairs))],
            [
                .. tests.NotesWithout(GroupTestTable.IntervalsAt(options.Level)).Where(note => !IsReferenceToGroups(note, groups.Table.Id)),
                Sentence.Of($"Where Levene's test gives p < .05, Welch's test is shown.", $"Levene 检验 p < 0.05 时列出 Welch 检验。"),
                .. pairs is null ? [] : PrintedPairs.Notes,
            ])
        {
            Prose = [.. Prose(tests, row => Shown(row, tests)), .. pairs?.Prose(comparisons, row => IsWelch(row, tests)) ?? []],
        }.WithoutEmptyColumns();
    }

    // Levene's test stands in the row of the ordinary test.
    private static string Shown(string comparison, ResultTableView tests) => IsWelch(comparison, tests) ? comparison + Welch : comparison;

    private static bool IsWelch(string comparison, ResultTableView tests) => tests.Number(comparison, "levene_p") < SignificanceLevels.OneStar && tests.HasRow(comparison + Welch);

    private static bool IsReferenceToGroups(Sentence note, string groups) =>
        note.English.OfType<PrintedPart.Words>().Any(words => words.Text.English.Contains(groups, StringComparison.Ordinal));

    private static IEnumerable<PrintedRow> Rows(ResultRow comparison, ResultTableView groups, ResultTableView tests, PrintedPairs? pairs)
    {
        var (test, isWelch) = (Shown(comparison.Id, tests), IsWelch(comparison.Id, tests));
        yield return new PrintedRow(
            comparison.Label,
            [
                .. GroupColumns.Select(_ => PrintedCell.Blank),
                .. TestColumns.Select(column => column == "statistic" ? tests.StarredCell(test, column, "p") : tests.Cell(test, column).OrBlank()),
                .. pairs is null ? ImmutableArray<PrintedCell>.Empty : [pairs.Order(comparison, isWelch)],
            ]);
        foreach (var group in groups.Table.Rows.Where(row => row.Id.StartsWith(comparison.Id + ": ", StringComparison.Ordinal)))
        {
            yield return new PrintedRow(
                Last(group.Label),
                [
                    .. GroupColumns.Select(column => groups.Cell(group.Id, column)),
                    .. TestColumns.Select(_ => PrintedCell.Blank),
                    .. pairs is null ? ImmutableArray<PrintedCell>.Empty : [pairs.Letters(comparison.Id, group.Id, isWelch)],
                ])
            {
                Indent = 1,
            };
        }
    }

    // Groups are labelled "outcome: group".
    private static Phrase Last(Phrase label) => new(After(label.English, ": "), After(label.Chinese, "："));

    private static string After(string label, string mark)
    {
        var place = label.IndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? label : label[(place + mark.Length)..];
    }

    private static ImmutableArray<Sentence> Prose(ResultTableView tests, Func<string, string> shown)
    {
        var comparisons = tests.Table.Rows.RemoveAll(row => row.Id.EndsWith(Welch, StringComparison.Ordinal));
        var known = comparisons.Where(row => tests.Number(shown(row.Id), "p") is not null).ToImmutableArray();
        var differing = known.Where(row => tests.Number(shown(row.Id), "p") < SignificanceLevels.OneStar).Select(row => Sentence.Of($"{row.Label}", $"{row.Label}")).ToList();
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
