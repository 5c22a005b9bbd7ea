using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Analyses.Power;

/// <summary>Writes a number that somebody chose, such as a level, with as many decimals as it has and two at least; one that was computed, and has no end, with three.</summary>
internal static class GivenNumber
{
    private const int FewestDecimals = 2;
    private const int MostDecimals = 6;
    private const int DecimalsOfComputed = 3;

    /// <summary>A number that cannot exceed 1: <c>.05</c>, in Chinese <c>0.05</c>.</summary>
    public static Phrase Bounded(double value) => Of(value, NumberStyle.Bounded);

    /// <summary>A number of a style.</summary>
    public static Phrase Of(double value, NumberStyle style)
    {
        var decimals = FewestDecimals;
        while (decimals <= MostDecimals && Rounded(value, decimals) != value)
        {
            decimals++;
        }

        var chosen = style with { Decimals = decimals <= MostDecimals ? decimals : DecimalsOfComputed };
        return new Phrase(new NumberFormatter(ReportLanguage.English).Format(value, chosen), new NumberFormatter(ReportLanguage.Chinese).Format(value, chosen));
    }

    private static double Rounded(double value, int decimals) => double.Parse(DecimalRounding.Round(value, decimals), CultureInfo.InvariantCulture);
}
