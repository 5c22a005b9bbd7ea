using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Reads one published value from its texts, whatever file they stand in.</summary>
internal static class PublishedValueParser
{
    /// <exception cref="BadInputException">The cell is no address, or nothing is printed.</exception>
    public static PublishedValue Parse(Located<string> cell, Located<string> printed, string source, PublishedStatus status)
    {
        if (!CellPatternParser.TryParse(cell.Value, out var address))
        {
            throw cell.Problem(
                $"{FoundText.Quoted(cell.Value)} is no address of a cell",
                "Write TABLE[ROW].COLUMN, as in reliability.constructs[KS].alpha; a row with brackets, dots or quotes as a JSON string.");
        }

        var claim = PrintedClaimParser.Parse(printed.Value)
            ?? throw printed.Problem($"{FoundText.Quoted(printed.Value)} is no printed value", "Write what the paper prints: .824, 62.4%, <0.001, 0.340***, .129 n.s.");
        return new PublishedValue(cell.Value.Trim(), address, printed.Value.Trim(), claim, source.Trim(), status, printed.Place);
    }
}
