using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>Number formats of a spreadsheet that show unrounded numbers as the chapter prints them.</summary>
internal static class NumberFormatCode
{
    private const double Huge = 1e7;

    /// <summary>The format of a cell's number.</summary>
    /// <param name="cell">The cell, whose stars stand behind the number without being a part of it.</param>
    /// <param name="style">How its column is printed.</param>
    /// <param name="theme">The chapter's style.</param>
    /// <param name="language">The language of yes and no.</param>
    public static string Of(Cell cell, NumberStyle style, ChapterTheme theme, ReportLanguage language)
    {
        style = theme.Restyled(style);
        var number = cell.Number ?? 0;
        var stars = cell is Cell.NumberCell { Significance: { } p } ? theme.StarsOf(p) : string.Empty;
        var code = style.Kind switch
        {
            NumberKind.YesOrNo => language == ReportLanguage.Chinese ? "\"是\";\"是\";\"否\"" : "\"yes\";\"yes\";\"no\"",
            _ when cell is Cell.IntegerCell => "0",
            NumberKind.Probability => Probability(style.Decimals, theme.LeadingZero),
            NumberKind.Bounded => Fixed(style.Decimals, theme.LeadingZero),
            NumberKind.DegreesOfFreedom => double.IsInteger(number) ? "0" : Fixed(style.Decimals, leadingZero: true),
            _ when Math.Abs(number) >= Huge => "0.00E+0",
            _ => Fixed(style.Decimals, leadingZero: true),
        };
        return stars.Length == 0 ? code : $"{code}\"{stars}\"";
    }

    private static string Fixed(int decimals, bool leadingZero) =>
        decimals == 0 ? "0" : (leadingZero ? "0." : ".") + new string('0', decimals);

    private static string Probability(int decimals, bool leadingZero)
    {
        if (decimals == 0)
        {
            return "0";
        }

        var unit = (leadingZero ? "0." : ".") + new string('0', decimals - 1) + "1";
        return $"[<0.{new string('0', decimals - 1)}1]\"< {unit}\";{Fixed(decimals, leadingZero)}";
    }
}
