using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Which groups post hoc tests set above which, in words read from <c>post_hoc</c> and <c>letters</c>. Of several methods that one speaks which fits the test shown.</summary>
internal sealed class PrintedPairs
{
    private readonly ResultTableView pairs;
    private readonly ResultTableView letters;
    private readonly double alpha;

    private PrintedPairs(ResultTableView pairs, ResultTableView letters, double alpha)
    {
        this.pairs = pairs;
        this.letters = letters;
        this.alpha = alpha;
    }

    /// <summary>The pairs of a section; null where none were tested.</summary>
    public static PrintedPairs? In(ReportSection section, double alpha) =>
        section.Tables.FirstOrDefault(table => table.Id == $"{section.Id}.post_hoc") is { } tests
            ? new PrintedPairs(new ResultTableView(tests), new ResultTableView(section.Table("letters")), alpha)
            : null;

    /// <summary>What stands below the table.</summary>
    public static ImmutableArray<Sentence> Notes =>
    [
        Sentence.Of(
            $"Post hoc: pairs that differ, and the letters of groups (those that share none differ): Games-Howell where Welch's test is shown and it was asked for, else the first method asked for.",
            $"事后比较：列出有差异的组对及各组字母标记（不含相同字母者差异显著）；列出 Welch 检验且要求了 Games-Howell 时用其结果，否则用要求的第一种方法。"),
    ];

    /// <summary>The pairs that differ, the higher first: <c>A &gt; B; A &gt; C</c>.</summary>
    public PrintedCell Order(ResultRow comparison, bool isWelch) => Differing(comparison, isWelch) is { Count: > 0 } differing
        ? PrintedCell.Of(new Phrase(string.Join("; ", differing.Select(pair => pair.English)), string.Join("；", differing.Select(pair => pair.Chinese))))
        : PrintedCell.Blank;

    /// <summary>A group's letters.</summary>
    public PrintedCell Letters(string comparison, string group, bool isWelch) =>
        MethodOf(comparison, isWelch) is { } method && letters.Value(group, method) is { Cell: not Cell.NullCell } value ? PrintedCell.Of(value) : PrintedCell.Blank;

    /// <summary>A sentence for each comparison of which pairs differ.</summary>
    public IEnumerable<Sentence> Prose(ImmutableArray<ResultRow> comparisons, Func<string, bool> isWelch) =>
        from comparison in comparisons
        let differing = Differing(comparison, isWelch(comparison.Id))
        where differing.Count > 0
        let method = pairs.Table.Rows.First(row => IsOf(row.Id, comparison.Id, MethodOf(comparison.Id, isWelch(comparison.Id))!))
        let name = pairs.Cell(method.Id, "method")
        let list = Sentence.List([.. differing.Select(pair => Sentence.Of($"{pair}", $"{pair}"))])
        select Sentence.Of($"{comparison.Label}, {name} post hoc tests: {list}.", $"{comparison.Label}的 {name} 事后检验：{list}。");

    private List<Phrase> Differing(ResultRow comparison, bool isWelch) => MethodOf(comparison.Id, isWelch) is not { } method ? [] :
    [
        .. from row in pairs.Table.Rows
           where IsOf(row.Id, comparison.Id, method) && pairs.Number(row.Id, "p") < alpha
           select Higher(row.Label, comparison.Label, pairs.Number(row.Id, "difference") > 0),
    ];

    // Pairs are labelled "comparison: first − second".
    private static Phrase Higher(Phrase label, Phrase comparison, bool isFirst) =>
        new(Turned(label.English[(comparison.English.Length + 2)..], isFirst), Turned(label.Chinese[(comparison.Chinese.Length + 1)..], isFirst));

    private static string Turned(string pair, bool isFirst)
    {
        var place = pair.IndexOf(" − ", StringComparison.Ordinal);
        return isFirst ? $"{pair[..place]} > {pair[(place + 3)..]}" : $"{pair[(place + 3)..]} > {pair[..place]}";
    }

    private string? MethodOf(string comparison, bool isWelch)
    {
        ImmutableArray<string> methods = [.. letters.Table.Columns.Select(column => column.Id).Where(method => pairs.Table.Rows.Any(row => IsOf(row.Id, comparison, method)))];
        return isWelch && methods.Contains(PostHocMethod.GamesHowell.Id) ? PostHocMethod.GamesHowell.Id : methods.FirstOrDefault(method => method != PostHocMethod.GamesHowell.Id) ?? methods.FirstOrDefault();
    }

    private static bool IsOf(string row, string comparison, string method) => row.StartsWith(comparison + ": ", StringComparison.Ordinal) && row.EndsWith($" ({method})", StringComparison.Ordinal);
}
