using System.Text;
using System.Text.Unicode;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>
/// Guesses the encoding of the labels and names in a file that does not name it, or names one that cannot be. UTF-8 shows itself; Chinese
/// in two bytes shows itself by nearly every pair being a common character; what remains is Western European.
/// </summary>
internal static class CodePageDetector
{
    // One stray byte in ten pairs: labels are cut at a number of bytes, in the middle of a character too.
    private const double LargestUncommonShare = 0.1;

    /// <summary>Whether no text has a byte beyond ASCII, so that any encoding gives the same.</summary>
    public static bool IsAscii(IEnumerable<byte[]> texts) => texts.All(text => Ascii.IsValid(text));

    /// <summary>The code page that the texts are most likely in.</summary>
    public static int Detect(IReadOnlyCollection<byte[]> texts)
    {
        if (texts.All(text => Utf8.IsValid(text)))
        {
            return CodePages.Utf8;
        }

        return DetectChinese(texts) ?? CodePages.WesternEuropean;
    }

    /// <summary>The Chinese code page whose common characters the texts consist of, or null.</summary>
    /// <remarks>
    /// The common characters of GB 2312 have a first byte from B0 to D7 and a second from A1 on, those of Big5 a second one below 7F in four
    /// of ten. Western letters beyond ASCII rarely stand in pairs, and small ones are above D7.
    /// </remarks>
    public static int? DetectChinese(IReadOnlyCollection<byte[]> texts)
    {
        var simplified = UncommonShare(texts, IsCommonGb2312);
        var traditional = UncommonShare(texts, IsCommonBig5);
        return Math.Min(simplified, traditional) > LargestUncommonShare ? null
            : simplified <= traditional ? CodePages.SimplifiedChinese
            : CodePages.TraditionalChinese;
    }

    // The share of characters beyond ASCII that are not common; infinite where there are none at all.
    private static double UncommonShare(IEnumerable<byte[]> texts, Func<byte, byte, bool> isCommon)
    {
        var (common, uncommon) = (0L, 0L);
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] < 0x80)
                {
                    continue;
                }

                if (i + 1 < text.Length && isCommon(text[i], text[i + 1]))
                {
                    common++;
                    i++;
                }
                else
                {
                    uncommon++;
                }
            }
        }

        return common + uncommon == 0 ? double.PositiveInfinity : (double)uncommon / (common + uncommon);
    }

    private static bool IsCommonGb2312(byte first, byte second) =>
        first is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3) && second is >= 0xA1 and <= 0xFE;

    private static bool IsCommonBig5(byte first, byte second) =>
        first is >= 0xA1 and <= 0xC6 && second is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);
}
