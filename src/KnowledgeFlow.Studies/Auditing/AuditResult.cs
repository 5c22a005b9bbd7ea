using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>What an audit came to.</summary>
/// <param name="Printed">How many values are printed.</param>
/// <param name="CellsChecked">How many of them at least one rule could check.</param>
/// <param name="RulesApplied">How many rules could be applied.</param>
/// <param name="ChecksMade">How often a rule was applied.</param>
/// <param name="Findings">What was found and by which rule, in the order of the file.</param>
public sealed record AuditResult(int Printed, int CellsChecked, int RulesApplied, int ChecksMade, ImmutableArray<(AuditRule Rule, AuditFinding Finding)> Findings)
{
    /// <summary>Whether something printed is impossible that the file does not already mark.</summary>
    public bool FoundImpossible => Findings.Any(found => found.Finding is { Certainty: FindingCertainty.Impossible, IsKnown: false });
}
