using System.Buffers;
using System.Text;
using CsvHelper;

namespace KnowledgeFlow.Studies.Imports.Delimited;

/// <summary>Tells the rows of nothing but delimiters that spreadsheets leave below a table.</summary>
internal static class BlankRecord
{
    /// <summary>Whether every field of the record is empty or white space.</summary>
    public static bool Is(CsvReader reader) => !reader.RawRecord.ContainsAnyExcept(Blanks) && IsBlank(reader);

    // Records of answers show at their first characters that they are none, without a look at their fields.
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\",;|\u00A0\u3000"u8);

    private static bool IsBlank(CsvReader reader)
    {
        for (var field = 0; field < reader.FieldCount; field++)
        {
            if (!string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(reader.GetSpan(field))))
            {
                return false;
            }
        }

        return true;
    }
}
