using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>A confirmatory factor analysis as chapters print it: fit beside its rivals, loadings with CR and AVE by construct, and one table of discriminant validity.</summary>
internal static class PrintedMeasurement
{
    private const double Criterion = .50;

    private static readonly ImmutableArray<string> LoadingColumns = ["est", "se", "z", "std"];

    private static readonly ImmutableArray<string> ConstructColumns = ["alpha", "cr", "ave"];

    public static ImmutableArray<PrintedTable> Of(ReportSection section, bool isLikelihood)
    {
        var fit = PrintedFit.Of(section.Table("fit"), section.FindTable("comparison"), isLikelihood);
        var validity = new ResultTableView(section.Table("validity"));
        var parameters = new ResultTableView(section.Table("parameters"));

        // Several groups have loadings of their own, and one line a construct cannot hold their CR and AVE.
        string[] replaced = ["fit", "comparison", "parameters", "validity", "fornell_larcker", "htmt", "htmt2", "modification", "residuals", "invariance"];
        return
        [
            fit,
            .. IsOfOneGroup(parameters) ? [Loadings(section, parameters, validity)] : new[] { PrintedGroupLoadings.Of($"{section.Id}.loadings", parameters), validity.ToPrintedTable() },
            .. Discriminant(section) is { } discriminant ? [discriminant] : (IEnumerable<PrintedTable>)[],
            .. section.FindTable("invariance") is { } invariance ? [PrintedInvariance.Of(invariance)] : (IEnumerable<PrintedTable>)[],
            .. section.PrintedOtherThan([.. replaced]),
        ];
    }

    private static bool IsOfOneGroup(ResultTableView parameters) => parameters.Table.Rows.All(row => !row.Id.Contains('/', StringComparison.Ordinal));

    private static PrintedTable Loadings(ReportSection section, ResultTableView parameters, ResultTableView validity)
    {
        var loadings = parameters.Table.Rows.Where(row => row.Id.Contains("=~", StringComparison.Ordinal)).GroupBy(row => row.Id[..row.Id.IndexOf("=~", StringComparison.Ordinal)]);
        var id = $"{section.Id}.loadings";
        return new PrintedTable(
            id,
            new Phrase("Loadings, composite reliability and variance extracted", "因子载荷、组合信度与平均方差抽取量"),
            new Phrase("Construct and item", "构念与题项"),
            [.. LoadingColumns.Select(column => new PrintedColumn(parameters.Heading(column))), .. ConstructColumns.Select(column => new PrintedColumn(validity.Heading(column)))],
            [.. loadings.SelectMany(factor => Rows(factor.Key, [.. factor], parameters, validity))],
            [.. parameters.Notes, .. validity.Notes.Except(parameters.Notes)])
        {
            Prose = Prose(id, parameters, validity),
        }.WithoutEmptyColumns();
    }

    private static IEnumerable<PrintedRow> Rows(string factor, ImmutableArray<ResultRow> loadings, ResultTableView parameters, ResultTableView validity)
    {
        yield return new PrintedRow(
            validity.HasRow(factor) ? validity.Label(factor) : Ends(loadings[0].Label).Factor,
            [.. LoadingColumns.Select(_ => PrintedCell.Blank), .. ConstructColumns.Select(column => validity.Cell(factor, column).OrBlank())]);
        foreach (var loading in loadings)
        {
            yield return new PrintedRow(
                Ends(loading.Label).Item,
                [
                    .. LoadingColumns.Select(column => (column == "std" ? parameters.StarredCell(loading.Id, column, "std_p") : parameters.Cell(loading.Id, column)).OrBlank()),
                    .. ConstructColumns.Select(_ => PrintedCell.Blank),
                ])
            {
                Indent = 1,
            };
        }
    }

    // A loading is labelled "factor → item".
    private static (Phrase Factor, Phrase Item) Ends(Phrase label)
    {
        const string Arrow = " → ";
        return (new Phrase(label.English.Split(Arrow)[0], label.Chinese.Split(Arrow)[0]), new Phrase(label.English.Split(Arrow)[^1], label.Chinese.Split(Arrow)[^1]));
    }

    private static PrintedTable? Discriminant(ReportSection section)
    {
        if (section.FindTable("fornell_larcker") is not { Rows.Length: > 1 } correlations)
        {
            return null;
        }

        var lower = new ResultTableView(correlations);
        var upper = section.FindTable("htmt") is { } htmt ? new ResultTableView(htmt) : null;
        ImmutableArray<ResultRow> rows = correlations.Rows;
        return new PrintedTable(
            correlations.Id,
            upper is null ? correlations.Title : new Phrase("Discriminant validity: √AVE, correlations and HTMT", "区分效度：√AVE、相关系数与 HTMT"),
            correlations.RowHeading,
            [.. correlations.Columns.Select((column, index) => new PrintedColumn(Phrase.Format($"{index + 1}", $"{index + 1}")))],
            [.. rows.GroupBy(row => GroupPrefix.Of(row.Id)).SelectMany(group => Block(group.Key, [.. group]))],
            [
                .. upper is null ? [] : new[] { Sentence.Of($"√AVE on the diagonal, correlations of the factors below it, HTMT above it.", $"对角线为 √AVE，左下为因子相关系数，右上为 HTMT。") },
                .. lower.Notes.Skip(upper is null ? 0 : 1),
                .. upper?.Notes ?? [],
            ]);

        // Each group has a triangle of its own.
        IEnumerable<PrintedRow> Block(string group, ImmutableArray<ResultRow> members)
        {
            if (group.Length > 0)
            {
                yield return PrintedRow.Heading(GroupPrefix.Label(members[0].Label), correlations.Columns.Length);
            }

            foreach (var (i, row) in members.Index())
            {
                var label = GroupPrefix.Without(row.Label, group.Length > 0);
                yield return new PrintedRow(
                    Phrase.Format($"{i + 1}. {label.English}", $"{i + 1}. {label.Chinese}"),
                    [.. correlations.Columns.Select((column, j) => j <= i ? lower.Cell(row.Id, column.Id) : upper?.Cell(row.Id, column.Id) ?? PrintedCell.Blank)]);
            }
        }
    }

    private static ImmutableArray<Sentence> Prose(string id, ResultTableView parameters, ResultTableView validity)
    {
        var loadings = parameters.Table.Rows.Where(row => row.Id.Contains("=~", StringComparison.Ordinal) && parameters.Number(row.Id, "std") is not null).ToImmutableArray();
        if (loadings.Length < 2)
        {
            return [];
        }

        var table = new PrintedPart.Reference(id);
        var least = parameters.Value(loadings.MinBy(row => parameters.Number(row.Id, "std"))!.Id, "std")!;
        var most = parameters.Value(loadings.MaxBy(row => parameters.Number(row.Id, "std"))!.Id, "std")!;
        var isImproper = loadings.Any(row => Math.Abs(parameters.Number(row.Id, "std")!.Value) > 1);
        var known = validity.Table.Rows.Where(row => validity.Number(row.Id, "ave") is not null).ToImmutableArray();
        var owners = known.Length < validity.Table.Rows.Length ? new Phrase("every construct that has one", "可计算 AVE 的各构念的 AVE") : new Phrase("every construct", "各构念的 AVE");
        var below = known.Where(row => validity.Number(row.Id, "ave") < Criterion).Select(row => Sentence.Of($"{row.Label}", $"{row.Label}")).ToList();
        return
        [
            Sentence.Of($"Standardised loadings ranged from {least} to {most} ({table}).", $"标准化载荷介于 {least} 与 {most} 之间（见{table}）。"),
            .. isImproper
                ? [Sentence.Of($"One beyond 1 is improper (a Heywood case), so that CR and AVE are not held against thresholds.", $"绝对值大于 1 的载荷为不当解（Heywood 个案），故不以建议值评价 CR 与 AVE。")]
            : known.IsEmpty
                ? []
                : new[]
                {
                    below.Count == 0
                        ? Sentence.Of($"AVE reached .50, the threshold of Fornell and Larcker (1981), in {owners}.", $"{owners}均达到 Fornell 与 Larcker（1981）建议的 0.50。")
                        : Sentence.Of($"AVE lies below .50, the threshold of Fornell and Larcker (1981), in {Sentence.List(below)}.", $"AVE 低于 Fornell 与 Larcker（1981）建议的 0.50 的构念：{Sentence.List(below)}。"),
                },
        ];
    }
}
