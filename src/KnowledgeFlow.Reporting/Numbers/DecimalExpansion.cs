using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>
/// The shortest decimal that reads back as a given double, digit by digit: ± 0.d₁d₂… × 10^<see cref="Exponent"/>.
/// Rounding happens on these digits, so that 2.675 is what it looks like and not 2.67499999….
/// </summary>
/// <param name="Negative">Whether a minus sign stands before it; never so for zero.</param>
/// <param name="Digits">The digits without leading or trailing zeros; empty for zero.</param>
/// <param name="Exponent">The power of ten that places the point before the first digit; 0 for zero.</param>
public readonly record struct DecimalExpansion(bool Negative, string Digits, int Exponent)
{
    /// <summary>Longest shortest round-trip form of a double: sign, 17 digits, point, four leading zeros or an exponent.</summary>
    private const int LongestRoundTrip = 32;

    private static DecimalExpansion Zero => new(false, string.Empty, 0);

    /// <summary>Whether nothing is left but zeros.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>The expansion of a finite double.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static DecimalExpansion Of(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number has decimals.");
        }

        Span<char> buffer = stackalloc char[LongestRoundTrip];
        value.TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture);
        ReadOnlySpan<char> text = buffer[..length];

        var negative = text[0] == '-';
        if (negative)
        {
            text = text[1..];
        }

        var exponent = 0;
        var mark = text.IndexOf('E');
        if (mark >= 0)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }

        var point = text.IndexOf('.');
        exponent += point >= 0 ? point : text.Length;
        var digits = point >= 0 ? string.Concat(text[..point], text[(point + 1)..]) : text.ToString();
        return Normalised(negative, digits, exponent);
    }

    /// <summary>Rounded to a number of decimals, half away from zero.</summary>
    public DecimalExpansion RoundedToDecimals(int decimals) => RoundedToDigits(Exponent + decimals);

    /// <summary>Rounded to a number of significant digits (at least one), half away from zero.</summary>
    public DecimalExpansion RoundedToSignificant(int digits) => RoundedToDigits(digits);

    /// <summary>Written out with exactly so many decimals, point invariant, one digit at least before it.</summary>
    public string ToFixed(int decimals)
    {
        var text = new StringBuilder(Math.Max(Exponent, 1) + decimals + 2);
        if (Negative)
        {
            text.Append('-');
        }

        if (Exponent <= 0)
        {
            text.Append('0');
        }

        for (var place = 0; place < Exponent; place++)
        {
            text.Append(DigitAt(place));
        }

        if (decimals > 0)
        {
            text.Append('.');
        }

        for (var place = Exponent; place < Exponent + decimals; place++)
        {
            text.Append(DigitAt(place));
        }

        return text.ToString();
    }

    private char DigitAt(int place) => place >= 0 && place < Digits.Length ? Digits[place] : '0';

    private DecimalExpansion RoundedToDigits(int kept)
    {
        if (kept >= Digits.Length)
        {
            return this;
        }

        if (kept < 0)
        {
            return Zero;
        }

        var up = Digits[kept] >= '5';
        var digits = Digits[..kept].ToCharArray();
        for (var place = kept - 1; up && place >= 0; place--)
        {
            up = digits[place] == '9';
            digits[place] = up ? '0' : (char)(digits[place] + 1);
        }

        return up
            ? Normalised(Negative, "1" + new string(digits), Exponent + 1)
            : Normalised(Negative, new string(digits), Exponent);
    }

    private static DecimalExpansion Normalised(bool negative, string digits, int exponent)
    {
        var significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? Zero : new DecimalExpansion(negative, significant, exponent);
    }
}
