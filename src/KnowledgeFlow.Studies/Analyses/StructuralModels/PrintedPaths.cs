using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The paths of a structural model with their intervals, and the R² of the outcomes below.</summary>
internal static class PrintedPaths
{
    private static readonly ImmutableArray<string> Columns = ["est", "se", "z", "p", "lower", "upper", "std"];

    /// <summary>The table, or null where the model has no paths.</summary>
    /// <param name="section">The section, with tables <c>parameters</c> and <c>r2</c>.</param>
    public static PrintedTable? Of(ReportSection section)
    {
        var view = new ResultTableView(section.Table("parameters"));
        var paths = view.Table.Rows.Where(row => IsPath(row.Id)).ToImmutableArray();
        if (paths.IsEmpty)
        {
            return null;
        }

        var explained = section.FindTable("r2") is { } r2 ? new ResultTableView(r2) : null;
        var outcomes = paths.Select(row => Outcome(row.Id)).Distinct().Where(outcome => explained?.HasRow(outcome) == true).ToImmutableArray();
        return new PrintedTable(
            $"{section.Id}.paths",
            new Phrase("Paths", "路径系数"),
            new Phrase("Path", "路径"),
            [.. Columns.Select(column => new PrintedColumn(view.Heading(column)))],
            [
                .. paths.Select(row => new PrintedRow(row.Label, [.. Columns.Select(column => column == "std" ? view.StarredCell(row.Id, column, "p") : view.Cell(row.Id, column))])),
                .. outcomes.Select(outcome => new PrintedRow(
                    new Phrase($"R² of {explained!.Label(outcome).English}", $"{explained.Label(outcome).Chinese} 的 R²"),
                    [explained.Cell(outcome, "r2"), .. Columns.Skip(1).Select(_ => PrintedCell.Blank)])
                {
                    Kind = PrintedRowKind.Summary,
                }),
            ],
            view.Notes)
        {
            Prose = Prose(view, paths, $"{section.Id}.paths"),
        }.WithoutEmptyColumns();
    }

    /// <summary>Whether a parameter is a path, of one group or of the only one: <c>Y~X</c>.</summary>
    public static bool IsPath(string row) => Own(row) is var own && own.Contains('~', StringComparison.Ordinal)
        && !own.Contains("~~", StringComparison.Ordinal) && !own.Contains("=~", StringComparison.Ordinal) && !own.EndsWith("~1", StringComparison.Ordinal);

    private static string Outcome(string row) => row[..row.LastIndexOf('~')];

    private static string Own(string row) => row[(row.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static ImmutableArray<Sentence> Prose(ResultTableView view, ImmutableArray<ResultRow> paths, string id)
    {
        var tested = paths.Where(row => view.Number(row.Id, "p") is not null).ToImmutableArray();
        var table = new PrintedPart.Reference(id);
        var passed = tested.Where(row => view.Number(row.Id, "p") < SignificanceLevels.OneStar).Select(Path).ToList();
        var others = tested.Where(row => !(view.Number(row.Id, "p") < SignificanceLevels.OneStar)).Select(Path).ToList();
        return
        [
            .. passed.Count > 0 ? [Sentence.Of($"Significant at p < .05 in {table}: {Sentence.List(passed)}.", $"{table}中在 0.05 水平上显著的路径：{Sentence.List(passed)}。")] : ImmutableArray<Sentence>.Empty,
            .. NotSignificant.Of(others, passed.Count > 0, Sentence.Of($"Not significant: ", $"不显著的路径：")),
        ];

        Sentence Path(ResultRow row)
        {
            var value = view.Number(row.Id, "std") is null ? Sentence.Of($"B = {view.Value(row.Id, "est")!}", $"B = {view.Value(row.Id, "est")!}") : Sentence.Of($"β = {view.Value(row.Id, "std")!}", $"β = {view.Value(row.Id, "std")!}");
            var p = ProbabilityPhrase.Of(view.Value(row.Id, "p")!);
            return Sentence.Of($"{row.Label} ({value}, {p})", $"{row.Label}（{value}，{p}）");
        }
    }
}
