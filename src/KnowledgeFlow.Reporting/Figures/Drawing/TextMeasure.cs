using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// How wide text will be, without a font at hand: the advance widths of Helvetica for ASCII, one em for Chinese and its like,
/// and a margin for the wider faces that stand in for Helvetica where there is none.
/// </summary>
internal static class TextMeasure
{
    private const double BoldFactor = 1.08;
    private const double OtherLetter = 0.62;

    /// <summary>DejaVu Sans, the widest common substitute, exceeds Helvetica by about a seventh.</summary>
    private const double Substitute = 1.1;

    /// <summary>Thousandths of an em from U+0020 to U+007E (Adobe's metrics of Helvetica).</summary>
    private static ReadOnlySpan<short> Helvetica =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of one line of text in the units of <paramref name="size"/>.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes()) ems += Advance(rune);
        return ems * size * (bold ? BoldFactor : 1);
    }

    /// <summary>Whether a letter is as wide as it is high, and a line may break beside it.</summary>
    public static bool IsWide(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);

    private static double Advance(Rune rune)
    {
        if (IsWide(rune)) return 1;
        if (rune.Value is >= 0x20 and <= 0x7E) return Helvetica[rune.Value - 0x20] / 1000.0 * Substitute;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value is >= 0x2070 and <= 0x208E or 0xB2 or 0xB3 or 0xB9 => 0.37 * Substitute,
            _ when rune.Value is 0x2026 or 0x2014 => 1,
            _ => OtherLetter * Substitute,
        };
    }
}
