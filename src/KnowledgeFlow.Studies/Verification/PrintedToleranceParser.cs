using System.Globalization;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Reads tolerances: <c>0.001</c>, <c>1e-6 rel</c>, <c>last digit</c>.</summary>
public static class PrintedToleranceParser
{
    /// <summary>What says that the last printed digit may be one more or less.</summary>
    public const string LastDigit = "last digit";

    private const string Relative = "rel";

    /// <summary>The tolerance that a text is, or null where it is none.</summary>
    public static PrintedTolerance? Parse(string text)
    {
        var words = text.Trim();
        if (words == LastDigit)
        {
            return new PrintedTolerance.LastDigit();
        }

        var isRelative = words.EndsWith(Relative, StringComparison.Ordinal);
        return Distance(isRelative ? words[..^Relative.Length].TrimEnd() : words) is not { } distance ? null
            : isRelative ? new PrintedTolerance.Relative(distance)
            : new PrintedTolerance.Absolute(distance);
    }

    private static double? Distance(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var distance) && double.IsFinite(distance) ? distance : null;
}
