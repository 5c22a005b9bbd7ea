using System.Text;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>Text in fields of a fixed number of bytes, filled up with blanks or zeros.</summary>
internal static class FixedText
{
    private const char Undecodable = '\uFFFD';

    /// <summary>The bytes without the blanks and zeros that fill a field up.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) => field.TrimEnd(" \0"u8);

    /// <summary>The field's text. A character that the field's end cuts in two is left out; bytes that are none become U+FFFD.</summary>
    public static string Decode(Encoding encoding, ReadOnlySpan<byte> field)
    {
        var text = encoding.GetString(Trim(field));

        // A zero within a field ends the text for the programs that wrote it.
        var end = text.IndexOf('\0');
        text = end < 0 ? text : text[..end];
        return text.EndsWith(Undecodable) ? text.TrimEnd(Undecodable) : text;
    }
}
