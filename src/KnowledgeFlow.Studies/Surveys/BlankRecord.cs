using CsvHelper;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Tells the rows of nothing but delimiters that spreadsheets leave below a table.</summary>
internal static class BlankRecord
{
    /// <summary>Whether every field of the record is empty.</summary>
    public static bool Is(CsvReader reader) => reader.RawRecord.Length < reader.FieldCount && IsBlank(reader);

    private static bool IsBlank(CsvReader reader)
    {
        for (var field = 0; field < reader.FieldCount; field++)
        {
            if (!reader.IsEmpty(field))
            {
                return false;
            }
        }

        return true;
    }
}
