using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>What resamples say of a model with latent products.</summary>
internal sealed class ResampledInteraction
{
    private readonly InteractionBootstrap bootstrap;
    private readonly ImmutableArray<ResampledQuantity> quantities;

    private ResampledInteraction(InteractionBootstrap bootstrap, ImmutableArray<ResampledQuantity> quantities, Phrase note) => (this.bootstrap, this.quantities, Note) = (bootstrap, quantities, note);

    /// <summary>How they were made.</summary>
    public Phrase Note { get; }

    /// <summary>The resamples; null where none were asked for or there is no fit to start from.</summary>
    public static ResampledInteraction? Of(InteractionFit fit, CancellationToken cancellation)
    {
        var options = fit.Options;
        if (options.Replicates == 0 || fit.Bootstrap is not { } bootstrap)
        {
            return null;
        }

        var draws = bootstrap.Run(options.Replicates, options.Seed, cancellation: cancellation);
        var jackknife = options.Interval == BootstrapIntervalKind.BiasCorrectedAccelerated ? bootstrap.Jackknife(cancellation) : null;
        return new ResampledInteraction(
            bootstrap,
            [.. bootstrap.Estimates.Select((estimate, place) => ResampledQuantity.Of(options.Interval, estimate, draws.Of(place), jackknife is null ? [] : jackknife.Values(place), fit.Level))],
            BootstrapNote.Of(draws, options, fit.Level));
    }

    /// <summary>A row of the parameter table.</summary>
    public ResampledQuantity Parameter(int row) => quantities[InteractionBootstrap.PlaceOfParameter(row)];

    /// <summary>The row standardised.</summary>
    public ResampledQuantity Standardised(int row) => quantities[bootstrap.PlaceOfStandardised(row)];

    /// <summary>A definition.</summary>
    public ResampledQuantity Defined(int place) => quantities[bootstrap.PlaceOfDefined(place)];

    /// <summary>The slope of a moderated effect at one of its probes.</summary>
    public ResampledQuantity Slope(ModeratedLatentEffect effect, int probe) => quantities[bootstrap.PlaceOfSlope(effect, probe)];
}
