using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>For each variable in the columns one table: the variables of the rows as headings, n (% of column) in the cells, χ² and p beside them.</summary>
internal static class PrintedCrosstabs
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section, ImmutableArray<Located<string>> columns)
    {
        var (cells, tests, effects) = (new ResultTableView(section.Table("cells")), new ResultTableView(section.Table("tests")), new ResultTableView(section.Table("effects")));
        return
        [
            .. columns.Select((column, place) => Table($"{section.Id}.by{place + 1}", column.Value, cells, tests, effects)).OfType<PrintedTable>(),
            .. section.Printed.Where(table => table.Id != cells.Table.Id),
        ];
    }

    // Rows of cells stand pair by pair, each row of the table by columns with its margin last, the margins of columns at the end.
    private static PrintedTable? Table(string id, string column, ResultTableView cells, ResultTableView tests, ResultTableView effects)
    {
        var pairs = cells.Table.Rows.GroupBy(row => PairOf(row.Id, tests)).Where(pair => pair.Key is { } name && name.EndsWith($" by {column}", StringComparison.Ordinal)).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        ImmutableArray<Phrase> headings = [.. Lines(pairs[0])[0].Select(cell => PartOf(cell.Label, last: true))];
        ImmutableArray<PrintedColumn> printed = [.. headings.Select(heading => new PrintedColumn(heading) { IsLabel = true }), new PrintedColumn(tests.Heading("chi2")), new PrintedColumn(tests.Heading("p"))];
        return new PrintedTable(
            id,
            new Phrase($"Counts (% of column) by {TitleOf(pairs[0].First().Label, 0).English}", $"{TitleOf(pairs[0].First().Label, 0).Chinese}交叉表：频数（列百分比）"),
            new Phrase("Variable", "变量"),
            printed,
            [.. pairs.SelectMany(pair => Rows(pair.Key!, [.. Lines(pair)], cells, tests, printed.Length))],
            [Sentence.Of($"Percentages are of each column.", $"括号内为列百分比。")])
        {
            Prose = [Said(id, [.. pairs.SelectMany(pair => TestsOf(pair.Key!, tests))], tests, effects)],
        };
    }

    private static string? PairOf(string row, ResultTableView tests) => tests.Table.Rows.Select(test => test.Id.Split(": ")[0]).FirstOrDefault(pair => row.StartsWith(pair + ": ", StringComparison.Ordinal));

    private static IEnumerable<string> TestsOf(string pair, ResultTableView tests) => tests.Table.Rows.Select(row => row.Id).Where(row => row == pair || row.StartsWith(pair + ": ", StringComparison.Ordinal));

    private static List<List<ResultRow>> Lines(IEnumerable<ResultRow> pair)
    {
        var lines = new List<List<ResultRow>>();
        foreach (var row in pair)
        {
            if (lines.Count == 0 || PartOf(lines[^1][0].Label, last: false) != PartOf(row.Label, last: false))
            {
                lines.Add([]);
            }

            lines[^1].Add(row);
        }

        return lines;
    }

    private static IEnumerable<PrintedRow> Rows(string pair, ImmutableArray<List<ResultRow>> lines, ResultTableView cells, ResultTableView tests, int width)
    {
        var isSet = !tests.HasRow(pair);
        ImmutableArray<string> own = [.. TestsOf(pair, tests)];
        yield return new PrintedRow(
            TitleOf(lines[0][0].Label, 1),
            [.. Enumerable.Repeat(PrintedCell.Blank, width - 2), .. isSet ? [PrintedCell.Blank, PrintedCell.Blank] : Tested(pair, tests)]);
        for (var line = 0; line < lines.Length; line++)
        {
            yield return new PrintedRow(
                PartOf(lines[line][0].Label, last: false),
                [
                    .. lines[line].Select(row => cells.Cell(row.Id, "n").WithParentheses(cells.Value(row.Id, "column_percent"))),
                    .. isSet && line < own.Length ? Tested(own[line], tests) : [PrintedCell.Blank, PrintedCell.Blank],
                ])
            {
                Indent = 1,
            };
        }
    }

    private static ImmutableArray<PrintedCell> Tested(string test, ResultTableView tests) => [tests.StarredCell(test, "chi2", "p"), tests.Cell(test, "p").OrBlank()];

    // "rows by columns: row / column"
    private static Phrase PartOf(Phrase label, bool last) => new(Part(label.English, ": ", last), Part(label.Chinese, "：", last));

    private static string Part(string label, string mark, bool last)
    {
        var cell = label[(label.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
        var place = cell.IndexOf(" / ", StringComparison.Ordinal);
        return place < 0 ? cell : last ? cell[(place + 3)..] : cell[..place];
    }

    // "rows by columns": what comes first (0 the columns, 1 the rows).
    private static Phrase TitleOf(Phrase label, int part) => new(Title(label.English, ": ", " by ", part), Title(label.Chinese, "：", " × ", part));

    private static string Title(string label, string mark, string between, int part)
    {
        var pair = label[..Math.Max(0, label.LastIndexOf(mark, StringComparison.Ordinal))];
        var place = pair.LastIndexOf(between, StringComparison.Ordinal);
        return place < 0 ? pair : part == 0 ? pair[(place + between.Length)..] : pair[..place];
    }

    private static Sentence Said(string id, ImmutableArray<string> names, ResultTableView tests, ResultTableView effects)
    {
        var table = new PrintedPart.Reference(id);
        var known = names.Where(name => tests.Number(name, "p") is not null).ToList();
        if (known.Count == 0)
        {
            return Sentence.Of($"{table} gives the counts.", $"频数见{table}。");
        }

        var list = Sentence.List([.. known.Select(name =>
        {
            var (chi2, df, p, v) = (tests.Value(name, "chi2")!, tests.Value(name, "df")!, Layout.ProbabilityPhrase.Of(tests.Value(name, "p")!), effects.Value($"{name}: cramer_v", "value")!);
            return Sentence.Of($"{tests.Label(name)}, χ²({df}) = {chi2}, {p}, V = {v}", $"{tests.Label(name)}，χ²({df}) = {chi2}，{p}，V = {v}");
        })]);
        return Sentence.Of($"{table} gives the counts; tests of independence: {list}.", $"频数见{table}；独立性检验结果：{list}。");
    }
}
