using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Reads addresses of cells.</summary>
public static class CellPatternParser
{
    /// <summary>Reads <c>TABLE[ROW].COLUMN</c>, <c>max(…)</c> or <c>min(…)</c>; false where the text is no address.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CellPattern? pattern)
    {
        text = text.Trim();
        foreach (var (name, extreme) in (ReadOnlySpan<(string, CellExtreme)>)[("max(", CellExtreme.Maximum), ("min(", CellExtreme.Minimum)])
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && text.EndsWith(')'))
            {
                return TryParse(text[name.Length..^1].Trim(), extreme, out pattern);
            }
        }

        return TryParse(text, CellExtreme.None, out pattern);
    }

    private static bool TryParse(string text, CellExtreme extreme, [NotNullWhen(true)] out CellPattern? pattern)
    {
        pattern = null;
        var open = text.IndexOf('[');
        if (open <= 0 || !TryRow(text[(open + 1)..], out var row, out var quoted, out var rest)
            || !rest.StartsWith("].", StringComparison.Ordinal) || rest.Length == 2)
        {
            return false;
        }

        pattern = new CellPattern(text[..open], row, quoted, rest[2..], extreme);
        return true;
    }

    private static bool TryRow(string text, out string row, out bool quoted, out string rest)
    {
        (row, rest) = (string.Empty, string.Empty);
        quoted = text.StartsWith('"');
        var end = quoted ? EndOfString(text) : text.IndexOf(']');
        if (end < 0)
        {
            return false;
        }

        rest = text[end..];
        if (!quoted)
        {
            row = text[..end];
            return row.Length > 0;
        }

        try
        {
            using var json = JsonDocument.Parse(text[..end]);
            row = json.RootElement.GetString()!;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int EndOfString(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return -1;
    }
}
