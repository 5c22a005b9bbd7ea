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
    public static EstimateBootstrap? Of(ModelFit fit, ModelOptions options, CancellationToken cancellation)
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
            NoteOf(draws, options));

        ImmutableArray<double> Statistics(ModelEstimate estimate) =>
        [
            .. Enumerable.Range(0, rows).Select(estimate.ValueOf),
            .. table.Definitions.Select(definition => definition.Expression.Value([.. estimate.Free])),
            .. StandardisedSolution.ValuesOf(estimate),
        ];

        ImmutableArray<ResampledQuantity> Quantities(int first, int count) =>
            [.. Enumerable.Range(first, count).Select(place => ResampledQuantity.Of(options.Interval, estimates[place], draws.Of(place), jackknife is null ? [] : jackknife.Values(place)))];
    }

    private static Phrase NoteOf(BootstrapDistribution draws, ModelOptions options)
    {
        var (english, chinese) = options.Interval switch
        {
            BootstrapIntervalKind.BiasCorrected => ("bias-corrected 95% limits", "偏差校正 95% 区间"),
            BootstrapIntervalKind.BiasCorrectedAccelerated => ("bias-corrected and accelerated 95% limits", "偏差校正加速 95% 区间"),
            _ => ("95% percentiles", "95% 百分位区间"),
        };
        return Phrase.Format(
            $"Intervals, standardised ones too: {english} of {draws.Count} bootstrap samples, seed {options.Seed}{Failed(draws.Failed).English} Bootstrap p is the one that the interval implies. Other errors and tests are the estimator's.",
            $"非标准化系数与标准化系数的区间：{draws.Count} 次自助抽样的{chinese}，随机种子 {options.Seed}{Failed(draws.Failed).Chinese}自助法 p 由区间反推，其余标准误与检验仍为估计方法本身所得。");
    }

    private static Phrase Failed(int draws) => draws == 0
        ? new Phrase(".", "。")
        : Phrase.Format($"; {draws} more could not be fitted.", $"；另有 {draws} 次未能拟合。");
}
