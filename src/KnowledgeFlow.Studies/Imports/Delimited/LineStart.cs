using System.Text;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>Finds where a line of a text file begins.</summary>
internal static class LineStart
{
    private const int Utf16CodePage = 1200;
    private const int Utf16BigEndianCodePage = 1201;

    /// <summary>The byte at which the text goes on behind its first lines; the end where it has no more.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="encoding">Its encoding. Line breaks are bytes of their own in all but UTF-16.</param>
    /// <param name="lines">How many lines are passed over.</param>
    public static long Of(Stream stream, Encoding encoding, int lines)
    {
        if (lines == 0)
        {
            return 0;
        }

        stream.Position = 0;
        var isWide = encoding.CodePage is Utf16CodePage or Utf16BigEndianCodePage;
        var buffered = new BufferedStream(stream, 1 << 16);
        var previous = 0;
        while (Next(buffered, isWide, encoding.CodePage == Utf16BigEndianCodePage) is >= 0 and var unit)
        {
            if (unit == '\n' && previous == '\r')
            {
                // The break was counted at its first half; the line begins behind both.
                if (lines == 0)
                {
                    return buffered.Position;
                }
            }
            else if (lines == 0)
            {
                return buffered.Position - (isWide ? 2 : 1);
            }
            else if (unit is '\n' or '\r')
            {
                lines--;
            }

            previous = unit;
        }

        return buffered.Position;
    }

    private static int Next(Stream stream, bool isWide, bool isBigEndian)
    {
        var first = stream.ReadByte();
        if (!isWide || first < 0)
        {
            return first;
        }

        var second = stream.ReadByte();
        return second < 0 ? -1 : isBigEndian ? (first << 8) | second : (second << 8) | first;
    }
}
