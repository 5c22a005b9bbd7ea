using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>Writes cells as people read them.</summary>
public static class CellFormatter
{
    /// <summary>A cell as text, with its stars if it has any.</summary>
    public static string Format(this NumberFormatter formatter, Cell cell, NumberStyle style) => cell switch
    {
        Cell.NumberCell { Significance: { } p } number => formatter.Format(number.Value, style) + SignificanceStars.Of(p),
        Cell.NumberCell number => formatter.Format(number.Value, style),
        Cell.IntegerCell integer => formatter.Format(integer.Value),
        Cell.TextCell text => text.Text.In(formatter.Language),
        _ => formatter.Nothing,
    };
}
