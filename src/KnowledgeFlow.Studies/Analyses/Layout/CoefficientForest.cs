using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Makes forest plots of coefficients, <c>ID.forest</c>. They say again what a table says, and are shown on request.</summary>
internal static class CoefficientForest
{
    /// <summary>What the picture adds to the table.</summary>
    /// <summary>The coefficients of a regression; none where there are none.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="outcome">What is predicted.</param>
    /// <param name="rows">The coefficients, without the intercept, whose size says nothing of an effect.</param>
    /// <param name="level">The level of the intervals.</param>
    public static ImmutableArray<Figure> Of(string id, Phrase outcome, ImmutableArray<ForestRow> rows, double level) => Of(
        id,
        new Phrase($"Coefficients of {outcome.English}", $"回归系数：{outcome.Chinese}"),
        new Phrase("Coefficient B", "系数 B"),
        Phrase.Verbatim($"B [{Terms.Percentage(level)} CI]"),
        rows,
        level);

    /// <summary>The standardised paths of a model, from its table of parameters; none where none has an error.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="parameters">Its table <c>parameters</c>.</param>
    /// <param name="level">The level of the intervals.</param>
    public static ImmutableArray<Figure> OfPaths(string id, ResultTable parameters, double level)
    {
        var (estimate, lower, upper) = (Column("std"), Column("std_lower"), Column("std_upper"));
        var paths = parameters.Rows.Where(row => IsPath(row.Id)).Select(row => new ForestRow(row.Label, Value(row, estimate), Value(row, lower), Value(row, upper)));
        return Of(
            id,
            new Phrase("Standardised path coefficients", "标准化路径系数"),
            new Phrase("Standardised coefficient", "标准化系数"),
            Phrase.Verbatim($"β [{Terms.Percentage(level)} CI]"),
            [.. paths.Where(row => double.IsFinite(row.Lower))],
            level);

        int Column(string name) => parameters.Columns.Select(column => column.Id).ToList().IndexOf(name);

        static double Value(ResultRow row, int column) => row.Cells[column].Number ?? double.NaN;
    }

    private static ImmutableArray<Figure> Of(string id, Phrase title, Phrase axis, Phrase heading, ImmutableArray<ForestRow> rows, double level) =>
        rows.IsEmpty ? [] : [new ForestFigure($"{id}.forest", title, new FigureAxis(axis), heading, rows, [Note(level)]) { OnRequest = true }];

    /// <summary>Whether a row is a regression: one tilde that begins no other operator, and no mean.</summary>
    private static Phrase Note(double level) =>
        new($"{Terms.Percentage(level)} intervals; solid where they leave out zero.", $"区间为 {Terms.Percentage(level)} 置信区间；实心表示区间不含零。");

    private static bool IsPath(string row) =>
        row.Split('~') is [var left, var right] && !left.EndsWith('=') && right != "1";
}
