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

    // A table is named after its variable, and surveys name variables Q1[SQ001] too: the row begins at the first bracket behind which
    // an address can go on.
    private static bool TryParse(string text, CellExtreme extreme, [NotNullWhen(true)] out CellPattern? pattern)
    {
        pattern = null;
        if (!TryTable(text, out var table, out var open))
        {
            return false;
        }

        for (; open > 0 && pattern is null; open = table is null ? text.IndexOf('[', open + 1) : -1)
        {
            if (TryRow(text[(open + 1)..], out var row, out var quoted, out var rest)
                && rest.StartsWith("].", StringComparison.Ordinal)
                && TryColumn(rest[2..], out var column))
            {
                pattern = new CellPattern(table ?? text[..open], row, quoted, column, extreme);
            }
        }

        return pattern is not null;
    }

    private static bool TryTable(string text, out string? quoted, out int open)
    {
        (quoted, open) = (null, text.IndexOf('['));
        if (!text.StartsWith('"'))
        {
            return open > 0;
        }

        open = EndOfString(text);
        return open > 0 && open < text.Length && text[open] == '[' && TryString(text[..open], out quoted);
    }

    private static bool TryColumn(string text, out string column)
    {
        column = text;
        return text.StartsWith('"') ? EndOfString(text) == text.Length && TryString(text, out column!) : text.Length > 0;
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

        return TryString(text[..end], out row!);
    }

    private static bool TryString(string json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            text = document.RootElement.GetString()!;
            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            text = null;
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
