using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>A rule applied once.</summary>
/// <param name="Cells">The printed numbers that it was applied to.</param>
/// <param name="Finding">What it found, or null where the numbers may all be true.</param>
public sealed record AuditCheck(ImmutableArray<PrintedNumber> Cells, AuditFinding? Finding);
