using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Other ways to write a parameter or a term: <c>b~~a</c> for <c>a~~b</c>, <c>Z:X</c> for <c>X:Z</c>.</summary>
internal static class RowAlias
{
    /// <summary>Every other way to write a row.</summary>
    public static ImmutableArray<string> Of(string row)
    {
        var swapped = Swapped(row, "~~");
        return [.. new[] { swapped }.Concat(new[] { row, swapped }.Select(ProductSwapped)).OfType<string>().Distinct()];
    }

    private static string? Swapped(string row, string operation)
    {
        var at = row.IndexOf(operation, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        // A group's prefix (GROUP/a~~b) stays where it is.
        var start = row.LastIndexOf('/', at) + 1;
        return $"{row[..start]}{row[(at + operation.Length)..]}{operation}{row[start..at]}";
    }

    // The product is the last A:B of the row, behind an operator, a group or a block's number (3:KS:KA).
    private static string? ProductSwapped(string? row)
    {
        var colon = row?.LastIndexOf(':') ?? -1;
        if (colon <= 0)
        {
            return null;
        }

        var start = row!.LastIndexOfAny(['~', ':', '/'], colon - 1) + 1;
        return $"{row[..start]}{row[(colon + 1)..]}:{row[start..colon]}";
    }
}
