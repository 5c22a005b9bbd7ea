namespace KnowledgeFlow.Core.Mediation;

/// <summary>An arrow of a mediation model, named as the field names them: a from the predictor, b to the outcome, d between mediators, or direct.</summary>
/// <param name="From">The predictor or a mediator.</param>
/// <param name="To">A mediator or the outcome.</param>
public sealed record MediationArrow(string From, string To)
{
    /// <inheritdoc/>
    public override string ToString() => $"{From}>{To}";
}
