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
            throw cell.Problem(VerificationMessages.NoAddress(cell.Value));
        }

        var claim = PrintedClaimParser.Parse(printed.Value)
            ?? throw printed.Problem(VerificationMessages.NoPrintedValue(printed.Value));
        return new PublishedValue(cell.Value.Trim(), address, printed.Value.Trim(), claim, source.Trim(), status, printed.Place);
    }
}
