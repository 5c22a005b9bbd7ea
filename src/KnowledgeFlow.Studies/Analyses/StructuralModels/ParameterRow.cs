using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The numbers of a parameter or of a defined quantity; null where there is none.</summary>
/// <param name="Estimate">The estimate, with its error where it has one.</param>
/// <param name="Interval">The interval: the estimate's own, or the bootstrap's.</param>
/// <param name="Standardised">The standardised estimate.</param>
internal sealed record ParameterRow(EstimatedQuantity? Estimate, (double Lower, double Upper)? Interval, EstimatedQuantity? Standardised)
{
    /// <summary>What resamples say of the estimate.</summary>
    public ResampledQuantity? Resampled { get; init; }

    /// <summary>What resamples say of the standardised estimate.</summary>
    public ResampledQuantity? ResampledStandardised { get; init; }

    /// <summary>Nothing, where the model was not fitted.</summary>
    public static ParameterRow None { get; } = new(null, null, null);

    /// <summary>A row with all its numbers.</summary>
    public static ParameterRow Of(EstimatedQuantity estimate, EstimatedQuantity? standardised, ResampledQuantity? bootstrap = null, ResampledQuantity? standardisedBootstrap = null) => new(
        estimate,
        bootstrap is null ? (estimate.Lower, estimate.Upper) : (bootstrap.Lower, bootstrap.Upper),
        standardisedBootstrap is { } drawn ? standardised!.Value with { Lower = drawn.Lower, Upper = drawn.Upper } : standardised)
    {
        Resampled = bootstrap,
        ResampledStandardised = standardisedBootstrap,
    };

    /// <summary>A row without standardised numbers.</summary>
    public static ParameterRow Unstandardised(EstimatedQuantity estimate, ResampledQuantity? bootstrap = null) => Of(estimate, null, bootstrap);
}
