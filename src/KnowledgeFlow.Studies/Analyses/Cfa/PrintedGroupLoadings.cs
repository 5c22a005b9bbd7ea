using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>The loadings of several groups side by side: estimate with its error and standardised loading with stars, a row an item.</summary>
internal static class PrintedGroupLoadings
{
    private const string Loading = "=~";

    private static readonly Phrase Estimate = new("Estimate (SE)", "估计值（标准误）");

    /// <param name="id">The printed table's id.</param>
    /// <param name="parameters">The parameters, <c>GROUP/FACTOR=~ITEM</c>.</param>
    public static PrintedTable Of(string id, ResultTableView parameters)
    {
        var rows = parameters.Table.Rows.Where(row => row.Id.Contains(Loading, StringComparison.Ordinal)).ToImmutableArray();
        var groups = rows.Select(row => (Id: GroupPrefix.Of(row.Id), Label: GroupPrefix.Label(row.Label))).DistinctBy(group => group.Id).ToImmutableArray();
        var items = rows.Select(row => (Id: GroupPrefix.Own(row.Id), Label: GroupPrefix.Without(row.Label, hasGroup: true))).DistinctBy(item => item.Id).ToImmutableArray();
        return new PrintedTable(
            id,
            new Phrase("Loadings by group", "各组因子载荷"),
            new Phrase("Construct and item", "构念与题项"),
            [.. groups.SelectMany(group => new[] { new PrintedColumn(Estimate) { Spanner = group.Label }, new PrintedColumn(parameters.Heading("std")) { Spanner = group.Label } })],
            [.. items.GroupBy(item => item.Id[..item.Id.IndexOf(Loading, StringComparison.Ordinal)]).SelectMany(factor => Rows(factor.ToImmutableArray()))],
            parameters.Notes).WithoutEmptyColumns();

        IEnumerable<PrintedRow> Rows(ImmutableArray<(string Id, Phrase Label)> factor)
        {
            yield return PrintedRow.Heading(End(factor[0].Label, first: true), 2 * groups.Length);
            foreach (var item in factor)
            {
                yield return new PrintedRow(End(item.Label, first: false), [.. groups.SelectMany(group => Cells($"{group.Id}/{item.Id}"))]) { Indent = 1 };
            }
        }

        IEnumerable<PrintedCell> Cells(string row) =>
        [
            parameters.Cell(row, "est").OrBlank().WithParentheses(parameters.Value(row, "se")),
            parameters.StarredCell(row, "std", "std_p").OrBlank(),
        ];
    }

    // A loading is labelled "factor → item".
    private static Phrase End(Phrase label, bool first)
    {
        const string Arrow = " → ";
        return new Phrase(Part(label.English), Part(label.Chinese));

        string Part(string text) => first ? text.Split(Arrow)[0] : text.Split(Arrow)[^1];
    }
}
