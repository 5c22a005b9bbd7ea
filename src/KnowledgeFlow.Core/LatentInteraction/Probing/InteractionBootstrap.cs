using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>
/// The nonparametric bootstrap (Efron 1979) of a model with latent products: rows drawn with replacement, controls and product indicators centred anew, the model fitted from the sample's own
/// estimates and, where products are integrated over, with its nodes. A draw whose search does not converge or ends at a variance of 0 has no statistics and is counted. The statistics of a
/// draw are those of <see cref="Estimates"/>, at places that the methods tell.
/// </summary>
public sealed class InteractionBootstrap
{
    private readonly ObservedData data;
    private readonly ParameterTable table;
    private readonly ImmutableArray<ModeratedLatentEffect> effects;
    private readonly Func<ObservedData, ImmutableArray<double>?> statistics;

    private InteractionBootstrap(ObservedData data, ParameterTable table, ImmutableArray<ModeratedLatentEffect> effects, ImmutableArray<double> estimates, Func<ObservedData, ImmutableArray<double>?> statistics) =>
        (this.data, this.table, this.effects, Estimates, this.statistics) = (data, table, effects, estimates, statistics);

    /// <summary>
    /// The sample's own statistics: the rows of the parameter table; what it defines; the rows standardised, products as ω·sd_a·sd_b/sd_η; the rows with products taken for variables of variance 1;
    /// the slopes at the probes of each of <see cref="ModeratedLatentEffect.Of(LatentInteractionFit, double)"/>. An observed moderator is probed where the sample's probes lie, a latent one at its mean and one standard
    /// deviation to each side, as estimated.
    /// </summary>
    public ImmutableArray<double> Estimates { get; }

    /// <summary>Of a fit by the likelihood of the products.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="data">The data that it was fitted to.</param>
    public static InteractionBootstrap Of(LatentInteractionFit fit, ObservedData data)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(data);
        var (sample, table) = (ModeratedLatentEffect.Of(fit), fit.Model.Table);
        return new InteractionBootstrap(
            data, table, sample, Statistics(fit.Estimate.Persons, [.. fit.Estimate.Free]), drawn => LatentInteractionEstimator.Refit(fit.Estimate, drawn) is var (persons, free) ? Statistics(persons, free) : null);

        ImmutableArray<double> Statistics(PersonData persons, double[] free) =>
        [
            .. table.Parameters.Select(parameter => parameter.IsFree ? free[parameter.Free] : parameter.FixedValue),
            .. table.Definitions.Select(definition => definition.Expression.Value(free)),
            .. StandardisedInteraction.Values(persons, new InteractionMatrices(persons.Model), StandardisedInteraction.ControlDeviations(persons), free),
            .. Slopes(sample, new IntegratedEffects(persons, [.. free], null)),
        ];
    }

    /// <summary>Of a fit of product indicators.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="data">The data that their products were made of.</param>
    public static InteractionBootstrap Of(ProductIndicatorFit fit, ObservedData data)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(data);
        var (sample, table, own) = (ModeratedLatentEffect.Of(fit), fit.Model.Table, fit.Fitted.Estimate);
        return new InteractionBootstrap(
            data,
            table,
            sample,
            Statistics(own),
            drawn => ProductIndicatorData.Of(fit.Model, drawn).Then(observed => ModelEstimator.Estimate(table, observed, own.Method, [.. own.Free])).TryGet(out var estimate, out _) ? Statistics(estimate) : null);

        ImmutableArray<double> Statistics(ModelEstimate estimate)
        {
            double[] free = [.. estimate.Free];
            var standardised = StandardisedSolution.ValuesOf(estimate)[..table.Parameters.Length];
            var ofUnits = standardised.ToArray();
            var products = ProductIndicatorFit.EffectsAt(fit.Model, new ImpliedMomentsWorkspace(estimate.Implied(0).Model), free);
            for (var k = 0; k < products.Length; k++)
            {
                ofUnits[fit.Model.RowOf(fit.Model.Products[k])] = products[k];
            }

            return
            [
                .. Enumerable.Range(0, table.Parameters.Length).Select(estimate.ValueOf),
                .. table.Definitions.Select(definition => definition.Expression.Value(free)),
                .. ofUnits,
                .. standardised,
                .. Slopes(sample, new ProductIndicatorEffects(fit.Model, estimate, null)),
            ];
        }
    }

    /// <summary>The place of a row of the parameter table.</summary>
    public static int PlaceOfParameter(int row) => row;

    /// <summary>The place of a definition.</summary>
    public int PlaceOfDefined(int definition) => table.Parameters.Length + definition;

    /// <summary>The place of a row standardised.</summary>
    public int PlaceOfStandardised(int row) => table.Parameters.Length + table.Definitions.Length + row;

    /// <summary>The place of a row standardised with products of variance 1.</summary>
    internal int PlaceOfProductScaled(int row) => (2 * table.Parameters.Length) + table.Definitions.Length + row;

    /// <summary>The place of a slope.</summary>
    /// <param name="effect">A moderated effect of the sample's fit.</param>
    /// <param name="probe">The number of its probe.</param>
    /// <exception cref="ArgumentException">The fit has no such effect.</exception>
    public int PlaceOfSlope(ModeratedLatentEffect effect, int probe)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var place = (3 * table.Parameters.Length) + table.Definitions.Length + probe;
        foreach (var other in effects)
        {
            if (other.Product == effect.Product && other.Predictor == effect.Predictor)
            {
                return place;
            }

            place += other.Probes.Length;
        }

        throw new ArgumentException("The effect is none of the fit that was drawn from.", nameof(effect));
    }

    /// <summary>Draws samples and takes the statistics of each. The same for the same seed on any number of threads.</summary>
    /// <param name="replicates">The number of draws R.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads to use; −1 for one a processor.</param>
    /// <param name="progress">Told the number of draws done, in no order.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is not positive.</exception>
    /// <exception cref="OperationCanceledException">The draws were ended early.</exception>
    public BootstrapDistribution Run(int replicates, ulong seed, int threads = -1, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        RowBootstrap.Run(data, replicates, seed, Estimates.Length, statistics, threads, progress, cancellation);

    /// <summary>The statistics without each row in turn, as accelerated intervals need them; fits that fail are left out.</summary>
    /// <param name="cancellation">Ends the fits early.</param>
    /// <exception cref="OperationCanceledException">The fits were ended early.</exception>
    public BootstrapDistribution Jackknife(CancellationToken cancellation = default) => RowBootstrap.Jackknife(data, Estimates.Length, statistics, cancellation);

    private static IEnumerable<double> Slopes(ImmutableArray<ModeratedLatentEffect> sample, IEffectSource source) =>
        ModeratedLatentEffect.Of(source, [.. sample.Select(effect => effect.Product).Distinct()]).Zip(sample, (drawn, own) => drawn.SlopesAtProbesOf(own)).SelectMany(slopes => slopes);
}
