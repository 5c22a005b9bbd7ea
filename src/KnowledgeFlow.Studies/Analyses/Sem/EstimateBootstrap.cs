using System.Collections.Immutable;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>What resamples say of a model's parameters and of what it defines.</summary>
/// <param name="Parameters">One a row of the parameter table.</param>
/// <param name="Defined">One a definition.</param>
/// <param name="Standardised">One a row of the parameter table, standardised.</param>
/// <param name="StandardisedDefined">One a definition, standardised.</param>
/// <param name="Note">How they were made.</param>
internal sealed record EstimateBootstrap(
    ImmutableArray<ResampledQuantity> Parameters,
    ImmutableArray<ResampledQuantity> Defined,
    ImmutableArray<ResampledQuantity> Standardised,
    ImmutableArray<ResampledQuantity> StandardisedDefined,
    Phrase Note)
{
    /// <summary>The resamples; null where none were asked for or there is no fit to start from.</summary>
    public static EstimateBootstrap? Of(ModelFit fit, ModelOptions options, double level, CancellationToken cancellation)
    {
        if (options.Replicates == 0 || !fit.Fitted.TryGet(out var fitted, out _))
        {
            return null;
        }

        var table = fit.Table;
        var (rows, defined) = (table.Parameters.Length, table.Definitions.Length);
        var draws = ModelBootstrap.Run(fitted.Estimate, options.Replicates, options.Seed, Statistics, cancellation: cancellation);
        var jackknife = options.Interval == BootstrapIntervalKind.BiasCorrectedAccelerated ? ModelBootstrap.Jackknife(fitted.Estimate, Statistics, cancellation) : null;
        var estimates = Statistics(fitted.Estimate);
        return new EstimateBootstrap(
            Quantities(0, rows),
            Quantities(rows, defined),
            Quantities(rows + defined, rows),
            Quantities(rows + defined + rows, defined),
            BootstrapNote.Of(draws, options, level));

        ImmutableArray<double> Statistics(ModelEstimate estimate) =>
        [
            .. Enumerable.Range(0, rows).Select(estimate.ValueOf),
            .. table.Definitions.Select(definition => definition.Expression.Value([.. estimate.Free])),
            .. StandardisedSolution.ValuesOf(estimate),
        ];

        ImmutableArray<ResampledQuantity> Quantities(int first, int count) =>
            [.. Enumerable.Range(first, count).Select(place => ResampledQuantity.Of(options.Interval, estimates[place], draws.Of(place), jackknife is null ? [] : jackknife.Values(place), level))];
    }
}
