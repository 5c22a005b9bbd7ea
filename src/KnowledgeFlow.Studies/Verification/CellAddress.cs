using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Writes addresses of cells.</summary>
public static class CellAddress
{
    private static readonly JavaScriptEncoder ReadableEncoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>A row id as it stands in an address: as a JSON string where it contains brackets, dots, quotes or a blank at an end.</summary>
    public static string QuoteRow(string row) =>
        row.Length == 0 || row.AsSpan().ContainsAny("[].\"") || char.IsWhiteSpace(row[0]) || char.IsWhiteSpace(row[^1])
            ? $"\"{JsonEncodedText.Encode(row, ReadableEncoder)}\""
            : row;
}
