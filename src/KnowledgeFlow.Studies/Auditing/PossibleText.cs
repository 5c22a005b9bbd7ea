using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>Says what is possible.</summary>
internal static class PossibleText
{
    private const int MostDecimals = 6;

    /// <summary>An interval at as many decimals as the number beside it is printed with.</summary>
    public static Phrase Of(Interval possible, int? decimals)
    {
        if (possible.IsEmpty)
        {
            return new Phrase("nothing", "无");
        }

        var (low, high) = (Text(possible.Low, decimals), Text(possible.High, decimals));
        return (double.IsFinite(possible.Low), double.IsFinite(possible.High)) switch
        {
            (true, true) when low == high => Phrase.Verbatim(low),
            (true, true) => new Phrase($"{low} to {high}", $"{low} 至 {high}"),
            (true, false) => new Phrase($"{low} or more", $"不小于 {low}"),
            (false, true) => new Phrase($"{high} or less", $"不大于 {high}"),
            _ => new Phrase("any number", "任意数"),
        };
    }

    /// <summary>A number at so many decimals, three where none are given.</summary>
    public static string Text(double value, int? decimals) =>
        double.IsFinite(value) ? DecimalRounding.Round(value, Math.Clamp(decimals ?? 3, 0, MostDecimals)) : string.Empty;
}
