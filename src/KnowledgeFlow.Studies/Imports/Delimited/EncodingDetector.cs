using System.Buffers;
using System.Text;
using System.Text.Unicode;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>
/// Finds the encoding of a text file: a byte order mark decides; then zero bytes tell UTF-16; then a file that is valid UTF-8
/// throughout is UTF-8; what remains is guessed from the frequency of its characters, and the report says so.
/// </summary>
internal static class EncodingDetector
{
    private const int Utf16CodePage = 1200;
    private const int Utf16BigEndianCodePage = 1201;
    private const int Utf8CodePage = 65001;

    /// <summary>The encoding that a study names for its file, or else the one found; it throws on bytes that are not its own.</summary>
    /// <exception cref="BadInputException">The file is no text, or of no encoding that is known here.</exception>
    public static (Encoding Encoding, bool IsGuessed) Of(DataSource data, Stream stream)
    {
        Span<byte> start = stackalloc byte[4096];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var (encoding, isGuessed) = data.Encoding is { } name ? (Named(name), false) : Detect(data.Path, stream, start);

        // The reader takes UTF-8 as it is, whatever its bytes.
        return encoding.CodePage == Utf8CodePage && !IsUtf8(stream) ? throw NotIn(encoding, data.Path) : (encoding, isGuessed);
    }

    /// <summary>The exception for bytes that are not text of the encoding.</summary>
    public static BadInputException NotIn(Encoding encoding, string path) =>
        ImportMessages.NotInEncoding(encoding.WebName.ToUpperInvariant()).At(InputPlace.File(path));

    private static (Encoding Encoding, bool IsGuessed) Detect(string path, Stream stream, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            return (Strict(Utf8CodePage), false);
        }

        if (start.StartsWith(Encoding.Unicode.Preamble))
        {
            return (Strict(Utf16CodePage), false);
        }

        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (Strict(Utf16BigEndianCodePage), false);
        }

        // A stray zero byte stands for nothing in many exports; where more are, half of each character is zero.
        if (start.Contains((byte)0) && Utf16WithoutMark(start) is { } utf16)
        {
            return (utf16, false);
        }

        if (start.Contains((byte)0) && !LooksLikeText(start))
        {
            throw NotText(path);
        }

        return IsUtf8(stream) ? (Strict(Utf8CodePage), false) : (LegacyEncoding.Guess(stream), true);
    }

    // Text has a line break or a delimiter, and few control characters.
    private static bool LooksLikeText(ReadOnlySpan<byte> start)
    {
        var control = 0;
        foreach (var value in start)
        {
            control += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }

        return control * 10 <= start.Length && start.IndexOfAny((byte)'\n', (byte)'\r') >= 0;
    }

    private static Encoding Named(Located<string> name)
    {
        try
        {
            return Strict((CodePagesEncodingProvider.Instance.GetEncoding(name.Value) ?? Encoding.GetEncoding(name.Value)).CodePage);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw name.Problem(ImportMessages.UnknownEncoding(name.Value));
        }
    }

    // The provider must be asked itself: Encoding.GetEncoding knows the code pages only of a provider registered for the whole process.
    internal static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // Zero bytes alone do not tell the order, because one half of 一 (U+4E00) is zero too. Delimiters and line breaks do: most of
    // their bytes stand beside a zero on one side, where in other text with a stray zero most stand alone.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> start)
    {
        var (littleEndian, bigEndian) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            var (first, second) = (start[i], start[i + 1]);
            if (first == 0 && second == 0)
            {
                return null;
            }

            littleEndian += IsDelimiter(first) ? second == 0 ? 1 : -1 : 0;
            bigEndian += IsDelimiter(second) ? first == 0 ? 1 : -1 : 0;
        }

        return littleEndian > Math.Max(0, bigEndian) ? Strict(Utf16CodePage)
            : bigEndian > Math.Max(0, littleEndian) ? Strict(Utf16BigEndianCodePage)
            : null;
    }

    private static bool IsDelimiter(byte value) => value is (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',' or (byte)';';

    private static BadInputException NotText(string path) =>
        ImportMessages.BinaryFile().At(InputPlace.File(path));

    private static bool IsUtf8(Stream stream)
    {
        stream.Position = 0;
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
