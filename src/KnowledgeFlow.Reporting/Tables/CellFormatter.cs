using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>Writes cells as people read them.</summary>
public static class CellFormatter
{
    private static readonly Phrase Yes = new("yes", "是");
    private static readonly Phrase No = new("no", "否");

    /// <summary>A cell as text, with its stars if it has any.</summary>
    public static string Format(this NumberFormatter formatter, Cell cell, NumberStyle style) => cell switch
    {
        Cell.IntegerCell { Value: var value } when style.Kind == NumberKind.YesOrNo => (value == 0 ? No : Yes).In(formatter.Language),
        Cell.NumberCell { Significance: { } p } number => formatter.Format(number.Value, style) + SignificanceStars.Of(p),
        Cell.NumberCell number => formatter.Format(number.Value, style),
        Cell.IntegerCell integer => formatter.Format(integer.Value),
        Cell.TextCell text => text.Text.In(formatter.Language),
        _ => formatter.Nothing,
    };
}
