using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>What screening did: the valid questionnaires, and for each other one the rule and the value that excluded it.</summary>
/// <param name="Rules">The rules that were applied.</param>
/// <param name="Returned">How many questionnaires came back.</param>
/// <param name="Valid">The rows of the valid ones, ascending.</param>
/// <param name="Exclusions">The excluded ones, in row order.</param>
public sealed record ScreeningLedger(ScreeningRules Rules, int Returned, ImmutableArray<int> Valid, ImmutableArray<Exclusion> Exclusions)
{
    /// <summary>What a rule could not judge, and why.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];

    /// <summary>How many questionnaires a rule excluded.</summary>
    public int RemovedBy(ScreeningRule rule) => Exclusions.Count(exclusion => exclusion.Rule == rule);
}
