using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>Printed numbers that cannot all be true, or hardly.</summary>
/// <param name="Cells">The numbers: first the one that is held against the others.</param>
/// <param name="Certainty">How sure the finding is.</param>
/// <param name="Possible">What is possible in its place.</param>
/// <param name="WouldFit">Changes of one digit that would mend it; empty where there are none, or too many.</param>
public sealed record AuditFinding(ImmutableArray<PrintedNumber> Cells, FindingCertainty Certainty, Phrase Possible, Phrase WouldFit)
{
    /// <summary>Whether the file already marks one of the numbers as impossible or misprinted.</summary>
    public bool IsKnown => Cells.Any(cell => cell.IsKnown);
}
