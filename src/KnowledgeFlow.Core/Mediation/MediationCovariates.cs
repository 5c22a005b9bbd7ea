using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>Terms held constant.</summary>
/// <param name="All">In every equation.</param>
/// <param name="OfMediators">In the equations of mediators alone.</param>
/// <param name="OfOutcome">In the outcome's equation alone.</param>
public sealed record MediationCovariates(ImmutableArray<Term> All, ImmutableArray<Term> OfMediators, ImmutableArray<Term> OfOutcome)
{
    /// <summary>None.</summary>
    public static MediationCovariates None { get; } = new([], [], []);

    /// <summary>Whether all equations have the same.</summary>
    internal bool AreAlike => OfMediators.IsEmpty && OfOutcome.IsEmpty;

    /// <summary>Each once.</summary>
    public IEnumerable<Term> Terms => All.Concat(OfMediators).Concat(OfOutcome).Distinct();

    /// <summary>Those of a mediator's or of the outcome's equation.</summary>
    public IEnumerable<Term> In(bool ofOutcome) => All.Concat(ofOutcome ? OfOutcome : OfMediators);
}
