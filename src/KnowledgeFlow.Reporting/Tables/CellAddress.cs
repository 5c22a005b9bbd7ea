using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>
/// Writes addresses of cells, <c>TABLE[ROW].COLUMN</c>. Whatever a survey names its columns and answers, the address that is written reads
/// back as that one cell: what could be taken for a part of the address is written as a JSON string.
/// </summary>
public static class CellAddress
{
    /// <summary>What stands for any text in a pattern of addresses.</summary>
    public const string AnyText = "*";

    /// <summary>The address of a cell.</summary>
    public static string Of(string table, string row, string column) => $"{QuotePart(table)}[{QuoteRow(row)}].{QuotePart(column)}";

    /// <summary>
    /// A row id as it stands in an address: as a JSON string where it contains brackets, dots, quotes, asterisks, control characters
    /// or a blank at an end.
    /// </summary>
    public static string QuoteRow(string row) => IsPlain(row, "[].\"*") ? row : Quoted(row);

    /// <summary>The id of a table or a column as it stands in an address: as a JSON string where it contains brackets, quotes and the like.</summary>
    public static string QuotePart(string id) => id == AnyText || IsPlain(id, "[]\"*()") ? id : Quoted(id);

    /// <summary>A text as a JSON string.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(WholeCharacters(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static bool IsPlain(string text, string special) =>
        text.Length > 0 && !text.AsSpan().ContainsAny(special) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.Any(char.IsControl);

    // JSON has no halves of surrogate pairs.
    private static string WholeCharacters(string text) => string.Concat(text.EnumerateRunes());
}
