using System.Globalization;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Reads printed values as papers write them: <c>.824</c>, <c>62.4%</c>, <c>&lt;0.001</c>, <c>0.340***</c>, <c>.129 n.s.</c>.</summary>
public static class PrintedClaimParser
{
    // No double has a digit beyond this place.
    private const int MostDecimals = 400;

    private static readonly (string Sign, PrintedComparison Comparison)[] Comparisons =
    [
        ("<=", PrintedComparison.AtMost), (">=", PrintedComparison.AtLeast), ("≤", PrintedComparison.AtMost), ("≥", PrintedComparison.AtLeast),
        ("<", PrintedComparison.Less), (">", PrintedComparison.Greater), ("＜", PrintedComparison.Less), ("＞", PrintedComparison.Greater),
    ];

    private static readonly (string Text, SignificanceMark Mark)[] Marks =
    [
        ("***", SignificanceMark.ThreeStars), ("**", SignificanceMark.TwoStars), ("*", SignificanceMark.OneStar),
        ("n.s.", SignificanceMark.NotSignificant), ("n.s", SignificanceMark.NotSignificant), ("ns", SignificanceMark.NotSignificant),
    ];

    private static readonly string[] PlusMinus = ["±", "+/-", "+-"];

    /// <summary>What a printed value claims, or null where it is blank or its inequality compares with nothing readable.</summary>
    public static PrintedClaim? Parse(string printed)
    {
        var text = printed.Trim();
        foreach (var (sign, comparison) in Comparisons)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return Inequality(comparison, text[sign.Length..].Trim());
            }
        }

        var mark = SignificanceMark.None;
        foreach (var (suffix, meaning) in Marks)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && IsNumberOrNothing(text[..^suffix.Length]))
            {
                (text, mark) = (text[..^suffix.Length].Trim(), meaning);
                break;
            }
        }

        return text.Length == 0
            ? mark == SignificanceMark.None ? null : new PrintedClaim.MarkOnly { Mark = mark }
            : WithDeviation(text) is { } number ? number with { Mark = mark } : new PrintedClaim.Words(text);
    }

    private static bool IsNumberOrNothing(string text) => string.IsNullOrWhiteSpace(text) || WithDeviation(text.Trim()) is not null;

    /// <summary>The number that a text is, as printed; null where it is none.</summary>
    internal static PrintedClaim.Number? ParseNumber(string text) => Number(text.Trim());

    private static PrintedClaim.Number? WithDeviation(string text)
    {
        foreach (var sign in PlusMinus)
        {
            if (text.IndexOf(sign, StringComparison.Ordinal) is var at and > 0)
            {
                return Number(text[..at].TrimEnd()) is { } number && Number(text[(at + sign.Length)..].TrimStart()) is { Numeric: >= 0 } deviation
                    ? number with { Deviation = deviation }
                    : null;
            }
        }

        return Number(text);
    }

    private static PrintedClaim? Inequality(PrintedComparison comparison, string bound) =>
        Number(bound) is not null ? new PrintedClaim.Inequality(comparison, double.Parse(Plain(bound), CultureInfo.InvariantCulture))
        : CellPatternParser.TryParse(bound, out var other) ? new PrintedClaim.CellInequality(comparison, other)
        : null;

    private static PrintedClaim.Number? Number(string text)
    {
        var plain = Plain(text);
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(plain, Style, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return null;
        }

        var exponentAt = plain.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(plain.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        if (Math.Abs(exponent) > MostDecimals)
        {
            return null;
        }

        var mantissa = exponentAt < 0 ? plain : plain[..exponentAt];
        var point = mantissa.IndexOf('.');
        var decimals = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        return new PrintedClaim.Number(plain, decimals);
    }

    // Papers set minus signs, percent signs and digit groups; the number is the same without them. "0,824" is no group but a decimal comma,
    // which is not guessed at.
    private static string Plain(string text)
    {
        text = text.Replace('−', '-').Replace('–', '-').Replace('．', '.');
        text = text.EndsWith('%') || text.EndsWith('％') ? text[..^1].TrimEnd() : text;
        return HasDigitGroups(text) ? text.Replace(",", string.Empty, StringComparison.Ordinal) : text;
    }

    private static bool HasDigitGroups(string text)
    {
        var groups = text.TrimStart('-', '+').Split('.')[0].Split(',');
        return groups.Length > 1
            && groups[0].Length is >= 1 and <= 3
            && groups[0][0] != '0'
            && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }
}
