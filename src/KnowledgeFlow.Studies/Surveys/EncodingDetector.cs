using System.Buffers;
using System.Text;
using System.Text.Unicode;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>
/// Finds the encoding of a text file: a byte order mark decides; then zero bytes tell UTF-16; then a file that is valid UTF-8
/// throughout is UTF-8; what remains is read as GB18030, the standard of Chinese survey platforms and spreadsheets.
/// </summary>
internal static class EncodingDetector
{
    private const int GB18030CodePage = 54936;

    /// <summary>The encoding of the file, which throws on bytes that are not its own.</summary>
    /// <exception cref="BadInputException">The file is of no encoding that is known here.</exception>
    public static Encoding Detect(string path, Stream stream)
    {
        Span<byte> start = stackalloc byte[4096];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        FileKind.RequireText(path, start);
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            return Strict(Encoding.UTF8);
        }

        if (start.StartsWith(Encoding.Unicode.Preamble))
        {
            return Strict(Encoding.Unicode);
        }

        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Strict(Encoding.BigEndianUnicode);
        }

        if (start.Contains((byte)0))
        {
            return Utf16WithoutMark(path, start);
        }

        stream.Position = 0;
        return IsUtf8(stream) ? Strict(Encoding.UTF8) : GB18030;
    }

    /// <summary>The encoding of a name, which throws on bytes that are not its own.</summary>
    /// <exception cref="BadInputException">There is no such encoding.</exception>
    public static Encoding Named(Located<string> name)
    {
        try
        {
            return Strict(CodePagesEncodingProvider.Instance.GetEncoding(name.Value) ?? Encoding.GetEncoding(name.Value));
        }
        catch (ArgumentException)
        {
            throw name.Problem($"unknown encoding \"{name.Value}\"", "Leave encoding out to have it found, or name it: utf-8, utf-16, gb18030, big5, shift_jis, windows-1252, …");
        }
    }

    private static Encoding GB18030 => Strict(CodePagesEncodingProvider.Instance.GetEncoding(GB18030CodePage)!);

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is var known && known.CodePage == encoding.CodePage
            ? known
            : encoding;

    private static Encoding Utf16WithoutMark(string path, ReadOnlySpan<byte> start)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            zeros.Even += start[i] == 0 ? 1 : 0;
            zeros.Odd += start[i + 1] == 0 ? 1 : 0;
        }

        var enough = start.Length / 16;
        return zeros.Odd > enough && zeros.Even == 0 ? Strict(Encoding.Unicode)
            : zeros.Even > enough && zeros.Odd == 0 ? Strict(Encoding.BigEndianUnicode)
            : throw new InputProblem("this is a binary file, not a text file of answers", InputPlace.File(path), "Export the answers as CSV (UTF-8) and name that file under data:.").ToException();
    }

    private static bool IsUtf8(Stream stream)
    {
        const int BufferSize = 1 << 16;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var kept = 0;
            while (true)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(kept, BufferSize - kept), BufferSize - kept, throwOnEndOfStream: false);
                var bytes = buffer.AsSpan(0, kept + read);
                var last = bytes.Length < BufferSize;

                // A character cut by the buffer's end is left for the next round.
                var whole = last ? bytes.Length : WholeCharacters(bytes);
                if (!Utf8.IsValid(bytes[..whole]))
                {
                    return false;
                }

                if (last)
                {
                    return true;
                }

                kept = bytes.Length - whole;
                bytes[whole..].CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var lead = bytes[^back];
            var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
            if (length > 0)
            {
                return length > back ? bytes.Length - back : bytes.Length;
            }
        }

        return bytes.Length;
    }
}
