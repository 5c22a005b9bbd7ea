using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>
/// Numbers as people read them. English follows APA 7 (2020, section 6.36): no leading zero where a quantity cannot exceed 1,
/// <c>&lt; .001</c> for small p-values. Chinese follows the three-line table (三线表): the leading zero stays, <c>&lt;0.001</c>.
/// Everything is rounded by <see cref="DecimalRounding"/>; a p-value is never printed as a false 0 or 1; nor is a plain number of three or more
/// decimals a false 0: <c>&lt; 0.001</c>, below zero <c>&gt; −0.001</c>. A plain number that reaches ten million is written in powers of ten with
/// three significant digits. The minus sign is U+2212; machines read json and csv, which have none of this.
/// </summary>
/// <param name="language">The language of the report.</param>
/// <param name="asciiOnly">For a console that cannot show more: an ASCII hyphen as minus sign and for nothing, <c>4.00e8</c> for powers of ten.</param>
public sealed class NumberFormatter(ReportLanguage language, bool asciiOnly = false)
{
    private const double Huge = 1e7;
    private const int SignificantDigits = 3;

    /// <summary>What stands for a cell that holds nothing.</summary>
    public string Nothing => asciiOnly ? "-" : "–";

    /// <summary>The language of the report.</summary>
    public ReportLanguage Language => language;

    /// <summary>Whether quantities that cannot exceed 1 keep the zero before their decimal point; the language's own way unless told.</summary>
    public bool LeadingZero { get; init; } = language == ReportLanguage.Chinese;

    /// <summary>A whole number as text.</summary>
    public string Format(long value) => Signed(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as text.</summary>
    /// <param name="value">The unrounded number; NaN and infinities print as nothing.</param>
    /// <param name="style">Its kind and its decimals.</param>
    public string Format(double value, NumberStyle style)
    {
        if (!double.IsFinite(value))
        {
            return Nothing;
        }

        var exact = DecimalExpansion.Of(value);
        return style.Kind switch
        {
            NumberKind.Probability => Probability(exact, style.Decimals),
            NumberKind.Bounded => Signed(WithoutLeadingZero(exact.RoundedToDecimals(style.Decimals).ToFixed(style.Decimals))),
            NumberKind.DegreesOfFreedom => Signed(exact.RoundedToDecimals(style.Decimals).ToFixed(double.IsInteger(value) ? 0 : style.Decimals)),
            _ => Plain(value, exact, style.Decimals),
        };
    }

    private string Plain(double value, DecimalExpansion exact, int decimals)
    {
        var rounded = exact.RoundedToDecimals(decimals);
        if (rounded.IsZero && !exact.IsZero && decimals >= 3)
        {
            var unit = new DecimalExpansion(exact.Negative, "1", 1 - decimals).ToFixed(decimals);
            return Compared(exact.Negative ? '>' : '<', Signed(unit));
        }

        return Math.Abs(value) >= Huge ? Scientific(exact) : Signed(rounded.ToFixed(decimals));
    }

    private string Probability(DecimalExpansion exact, int decimals)
    {
        var unit = WithoutLeadingZero(new DecimalExpansion(false, "1", 1 - decimals).ToFixed(decimals));
        if (exact.IsZero || exact.Exponent <= -decimals)
        {
            return Compared('<', unit);
        }

        var rounded = exact.RoundedToDecimals(decimals);
        var reachesOne = rounded is { Negative: false, Exponent: >= 1 };
        return reachesOne
            ? Compared('>', WithoutLeadingZero(decimals == 0 ? "0" : "0." + new string('9', decimals)))
            : Signed(WithoutLeadingZero(rounded.ToFixed(decimals)));
    }

    private string Scientific(DecimalExpansion exact)
    {
        var rounded = exact.RoundedToSignificant(SignificantDigits);
        var mantissa = Signed((rounded with { Exponent = 1 }).ToFixed(SignificantDigits - 1));
        var power = rounded.Exponent - 1;
        return asciiOnly
            ? string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{power}")
            : mantissa + PowerOfTen(power);
    }

    /// <summary>A factor that is a power of ten, as people write it: <c>×10⁻⁵</c>.</summary>
    public static string PowerOfTen(int power)
    {
        const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var text = new StringBuilder("×10");
        if (power < 0)
        {
            text.Append('⁻');
        }

        foreach (var digit in Math.Abs(power).ToString(CultureInfo.InvariantCulture))
        {
            text.Append(Superscripts[digit - '0']);
        }

        return text.ToString();
    }

    private static string Compared(char sign, string number) => $"{sign} {number}";

    private string Signed(string invariant) => asciiOnly ? invariant : invariant.Replace('-', '−');

    private string WithoutLeadingZero(string invariant)
    {
        if (LeadingZero)
        {
            return invariant;
        }

        if (invariant.StartsWith("0.", StringComparison.Ordinal))
        {
            return invariant[1..];
        }

        return invariant.StartsWith("-0.", StringComparison.Ordinal) ? "-" + invariant[2..] : invariant;
    }
}
