using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Means, standard deviations and the lower triangle of correlations in one table.</summary>
internal static class PrintedCorrelations
{
    public static ImmutableArray<PrintedTable> Of(ReportSection section)
    {
        var summary = new ResultTableView(section.Table("summary"));
        ImmutableArray<string> variables = [.. summary.Table.Rows.Select(row => row.Id)];
        ImmutableArray<string> columns = [.. summary.Table.Columns.Select(column => column.Id)];
        var table = new PrintedTable(
            summary.Table.Id,
            summary.Table.Title,
            summary.Table.RowHeading,
            [.. columns.Select(column => new PrintedColumn(summary.Heading(column)))],
            [.. summary.Table.Rows.Select((row, i) => new PrintedRow(row.Label, [.. columns.Select(column => variables.IndexOf(column) > i ? PrintedCell.Blank : WhereThere(row, column))]))],
            summary.Notes)
        {
            Prose = Prose(section, summary.Table.Id),
        };
        string[] shown = ["summary", "r", "p", "n"];
        return [table, .. section.PrintedOtherThan([.. shown])];

        PrintedCell WhereThere(ResultRow row, string column) => row.Id == column && summary.Number(row.Id, column) is null ? PrintedCell.Blank : summary.Cell(row.Id, column);
    }

    private static ImmutableArray<Sentence> Prose(ReportSection section, string id)
    {
        var (r, p) = (new ResultTableView(section.Table("r")), new ResultTableView(section.Table("p")));
        ImmutableArray<string> names = [.. r.Table.Rows.Select(row => row.Id)];
        var pairs = (from i in Enumerable.Range(0, names.Length)
                     from j in Enumerable.Range(0, i)
                     where r.Number(names[i], names[j]) is not null && p.Number(names[i], names[j]) is not null
                     select (Row: names[i], Column: names[j])).ToImmutableArray();
        if (pairs.Length < 2)
        {
            return [];
        }

        var significant = pairs.Count(pair => p.Number(pair.Row, pair.Column) < SignificanceLevels.OneStar);
        var (row, column) = pairs.MaxBy(pair => Math.Abs(r.Number(pair.Row, pair.Column)!.Value));
        var table = new PrintedPart.Reference(id);
        var largest = r.Value(row, column)!;
        var (first, second) = (VariableOf(r.Label(column)), VariableOf(r.Label(row)));
        return
        [
            significant == pairs.Length
                ? Sentence.Of(
                    $"All {pairs.Length} correlations in {table} were significant at p < .05; the largest in absolute value was that of {first} with {second} ({largest}).",
                    $"{table}的 {pairs.Length} 个相关系数在 0.05 水平上均显著；绝对值最大的是{first}与{second}的相关（{largest}）。")
            : significant == 0
                ? Sentence.Of(
                    $"None of the {pairs.Length} correlations in {table} was significant at p < .05; the largest in absolute value was that of {first} with {second} ({largest}).",
                    $"{table}的 {pairs.Length} 个相关系数在 0.05 水平上均不显著；绝对值最大的是{first}与{second}的相关（{largest}）。")
            : Sentence.Of(
                $"Of the {pairs.Length} correlations in {table}, {significant} {(significant == 1 ? "was" : "were")} significant at p < .05; the largest in absolute value was that of {first} with {second} ({largest}).",
                $"{table}的 {pairs.Length} 个相关系数中，{significant} 个在 0.05 水平上显著；绝对值最大的是{first}与{second}的相关（{largest}）。"),
        ];
    }

    // Rows of a correlation matrix are labelled "3. Climate".
    private static Reporting.Language.Phrase VariableOf(Reporting.Language.Phrase label) => new(Name(label.English), Name(label.Chinese));

    private static string Name(string label)
    {
        var point = label.IndexOf(". ", StringComparison.Ordinal);
        return point > 0 && label.AsSpan(0, point).ContainsAnyExceptInRange('0', '9') ? label : label[(point + 2)..];
    }
}
