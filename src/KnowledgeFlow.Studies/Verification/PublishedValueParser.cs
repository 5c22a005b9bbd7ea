using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Reads one published value from its texts, whatever file they stand in.</summary>
internal static class PublishedValueParser
{
    // The column behind whose numbers papers print a standard deviation.
    private const string Mean = "mean";

    /// <exception cref="BadInputException">The cell is no address, nothing is printed, or the tolerance is none or belongs to no number.</exception>
    public static PublishedValue Parse(Located<string> cell, Located<string> printed, string source, PublishedStatus status, Located<string>? tolerance = null)
    {
        if (!CellPatternParser.TryParse(cell.Value, out var address))
        {
            throw cell.Problem(VerificationMessages.NoAddress(cell.Value));
        }

        var claim = PrintedClaimParser.Parse(printed.Value)
            ?? throw printed.Problem(VerificationMessages.NoPrintedValue(printed.Value));
        if (tolerance is { Value.Length: > 0 })
        {
            claim = Within(claim, address, tolerance);
        }

        return new PublishedValue(cell.Value.Trim(), address, printed.Value.Trim(), Spread(claim, address), source.Trim(), status, printed.Place);
    }

    private static PrintedClaim.Number Within(PrintedClaim claim, CellPattern address, Located<string> tolerance)
    {
        var distance = PrintedToleranceParser.Parse(tolerance.Value)
            ?? throw tolerance.Problem(VerificationMessages.NoTolerance(tolerance.Value));
        return claim is not PrintedClaim.Number number ? throw tolerance.Problem(VerificationMessages.ToleranceOfNoNumber())
            : number.Deviation is not null && address.Column != Mean ? throw tolerance.Problem(VerificationMessages.TwoTolerances())
            : number with { Tolerance = distance };
    }

    // Behind a mean stands its standard deviation; behind any other number, how far it may be off.
    private static PrintedClaim Spread(PrintedClaim claim, CellPattern address) =>
        claim is not PrintedClaim.Number { Deviation: { } spread } number ? claim
        : address.Column == Mean ? number with { Deviation = spread with { Tolerance = number.Tolerance } }
        : number with { Deviation = null, Tolerance = new PrintedTolerance.Absolute(spread.Numeric) };
}
