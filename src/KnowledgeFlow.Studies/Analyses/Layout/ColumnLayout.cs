using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>A column and where its cells come from.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record ColumnLayout<T>(ResultColumn Column, Func<T, Cell> Cell)
{
    public static ColumnLayout<T> Number(string id, Phrase label, NumberStyle style, Func<T, double?> value) =>
        new(new ResultColumn(id, label, style), row => Reporting.Tables.Cell.Of(value(row)));

    public static ColumnLayout<T> Count(string id, Phrase label, Func<T, long> value) =>
        new(new ResultColumn(id, label, NumberStyle.Whole), row => Reporting.Tables.Cell.Of(value(row)));

    public static ColumnLayout<T> Text(string id, Phrase label, Func<T, Phrase> value) =>
        new(new ResultColumn(id, label, NumberStyle.Estimate), row => Reporting.Tables.Cell.Of(value(row)));
}
