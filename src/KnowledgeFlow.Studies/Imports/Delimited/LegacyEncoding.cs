using System.Text;
using UtfUnknown;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>Guesses the encoding of text that is neither UTF-8 nor UTF-16, from the frequency of its characters.</summary>
internal static class LegacyEncoding
{
    private const int Sample = 1 << 20;
    private const int GB18030CodePage = 54936;
    private const int WesternCodePage = 1252;
    private const byte FirstHigh = 0x80;

    /// <summary>The encoding that fits best and reads the sample's every byte.</summary>
    /// <param name="stream">The file.</param>
    public static Encoding Guess(Stream stream)
    {
        stream.Position = 0;
        var bytes = new byte[(int)Math.Min(Sample, stream.Length)];
        var text = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).ToArray();
        var candidates = CharsetDetector.DetectFromBytes(text).Details
            .Select(detail => CodePageOf(detail.EncodingName))
            .OfType<int>()
            .Append(GB18030CodePage)
            .Append(WesternCodePage)
            .Distinct()
            .Where(codePage => Reads(codePage, text))
            .ToArray();
        return EncodingDetector.Strict(
            candidates.Length == 0 ? WesternCodePage
            : candidates.Contains(WesternCodePage) && IsWithinWords(text) ? IsWestern(candidates[0]) ? candidates[0] : WesternCodePage
            : IsWestern(candidates[0]) && candidates.Contains(GB18030CodePage) && IsWrittenInPairs(text) ? GB18030CodePage
            : candidates[0]);
    }

    // Windows' code pages hold their ISO counterparts and the quotation marks that office programs write.
    private static int? CodePageOf(string? name) => name?.ToLowerInvariant() switch
    {
        null or "ascii" => null,
        "iso-8859-1" or "iso-8859-15" => WesternCodePage,
        "gb2312" or "gbk" or "gb18030" or "hz-gb-2312" => GB18030CodePage,
        "shift-jis" => 932,
        "euc-kr" or "uhc" => 949,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other)?.CodePage,
    };

    private static bool IsWestern(int codePage) => codePage is WesternCodePage or (>= 1250 and <= 1258) or (>= 28591 and <= 28605);

    // In short Chinese text high bytes come in pairs; accented letters stand alone between plain ones.
    private static bool IsWrittenInPairs(ReadOnlySpan<byte> text)
    {
        var run = 0;
        foreach (var value in text)
        {
            if (value >= FirstHigh)
            {
                run++;
            }
            else if (run % 2 != 0)
            {
                return false;
            }
            else
            {
                run = 0;
            }
        }

        return run % 2 == 0;
    }

    // Accented letters, two side by side too (Größe), stand between plain ones; not every word of a Chinese text stands between Latin letters.
    private static bool IsWithinWords(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < FirstHigh)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] >= FirstHigh)
            {
                end++;
            }

            if (end - i > 2 || i == 0 || end == text.Length || !char.IsAsciiLetter((char)text[i - 1]) || !char.IsAsciiLetter((char)text[end]))
            {
                return false;
            }

            i = end;
        }

        return true;
    }

    private static bool Reads(int codePage, byte[] text)
    {
        try
        {
            // A character cut by the end of the sample is no fault.
            EncodingDetector.Strict(codePage).GetDecoder().GetCharCount(text, 0, text.Length, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
