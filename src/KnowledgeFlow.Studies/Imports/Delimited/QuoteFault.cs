using CsvHelper;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>Quotes that break the rules of delimited text (RFC 4180).</summary>
internal static class QuoteFault
{
    private const byte Quote = (byte)'"';

    /// <summary>Whether a field of the record that the reader is at breaks the rules: a quote inside a field that is not quoted, or text behind a closing quote.</summary>
    public static bool In(CsvReader reader, int field)
    {
        var raw = reader.GetRawSpan(field);
        if (!raw.Contains(Quote))
        {
            return false;
        }

        if (raw[0] != Quote)
        {
            return true;
        }

        var inner = raw[1..];
        while (inner.IndexOf(Quote) is >= 0 and var quote)
        {
            if (quote == inner.Length - 1)
            {
                return false;
            }

            if (inner[quote + 1] != Quote)
            {
                return true;
            }

            inner = inner[(quote + 2)..];
        }

        return true;
    }

    /// <summary>Whether the field's quotes may have swallowed other fields or records: it is quoted and never closed, or closed on another line.</summary>
    public static bool MaySwallow(CsvReader reader, int field)
    {
        var raw = reader.GetRawSpan(field);
        return In(reader, field) && raw[0] == Quote && (raw.Count(Quote) % 2 != 0 || raw.IndexOfAny((byte)'\n', (byte)'\r') >= 0);
    }
}
