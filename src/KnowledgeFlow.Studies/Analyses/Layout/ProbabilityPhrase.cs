using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Writes a p-value inside a sentence: <c>p = .012</c>, <c>p &lt; .001</c>.</summary>
internal static class ProbabilityPhrase
{
    public static Sentence Of(PrintedPart.Value p) => p.Cell is Cell.NumberCell number && IsCompared(number.Value, p.Style)
        ? Sentence.Of($"p {p}", $"p {p}")
        : Sentence.Of($"p = {p}", $"p = {p}");

    /// <summary>The significance level that goes with a level of intervals: <c>.05</c>, in Chinese <c>0.05</c>.</summary>
    public static Phrase OneLess(double level)
    {
        var number = (1 - level).ToString("0.####", CultureInfo.InvariantCulture);
        return new Phrase(number[1..], number);
    }

    /// <summary><c>p &lt; .05</c>, at the significance level that goes with a level of intervals.</summary>
    public static Phrase BelowOneLess(double level) => new($"p < {OneLess(level).English}", $"p < {OneLess(level).Chinese}");

    // Values that print as "< .001" or "> .999" bring their own sign.
    private static bool IsCompared(double p, NumberStyle style) => p < Math.Pow(10, -style.Decimals) || DecimalRounding.Round(p, style.Decimals).StartsWith('1');
}
