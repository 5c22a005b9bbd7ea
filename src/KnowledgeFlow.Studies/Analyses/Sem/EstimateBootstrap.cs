using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>Bootstrap intervals of a model's parameters and of what it defines.</summary>
/// <param name="Parameters">One a row of the parameter table.</param>
/// <param name="Defined">One a definition.</param>
/// <param name="Standardised">One a row of the parameter table, standardised.</param>
/// <param name="StandardisedDefined">One a definition, standardised.</param>
/// <param name="Note">How they were made.</param>
internal sealed record EstimateBootstrap(
    ImmutableArray<(double Lower, double Upper)> Parameters,
    ImmutableArray<(double Lower, double Upper)> Defined,
    ImmutableArray<(double Lower, double Upper)> Standardised,
    ImmutableArray<(double Lower, double Upper)> StandardisedDefined,
    Phrase Note)
{
    /// <summary>The intervals; null where none were asked for or there is no fit to start from.</summary>
    public static EstimateBootstrap? Of(ModelFit fit, ModelOptions options, CancellationToken cancellation)
    {
        if (options.Replicates == 0 || !fit.Proper.TryGet(out var fitted, out _))
        {
            return null;
        }

        var table = fit.Table;
        var rows = table.Parameters.Length;
        var draws = ModelBootstrap.Run(
            fitted.Estimate,
            options.Replicates,
            options.Seed,
            estimate => [.. Enumerable.Range(0, rows).Select(estimate.ValueOf), .. table.Definitions.Select(definition => definition.Expression.Value([.. estimate.Free])), .. StandardisedSolution.ValuesOf(estimate)],
            cancellation: cancellation);
        var (defined, all) = (table.Definitions.Length, rows + table.Definitions.Length);
        return new EstimateBootstrap(
            Intervals(0, rows),
            Intervals(rows, defined),
            Intervals(all, rows),
            Intervals(all + rows, defined),
            Phrase.Format(
                $"Intervals, standardised ones too: 95% percentiles of {draws.Count} bootstrap samples, seed {options.Seed}; {draws.Failed} more could not be fitted. Errors and tests are the estimator's.",
                $"估计值与标准化估计值的区间：{draws.Count} 次自助抽样的 95% 百分位区间，随机种子 {options.Seed}；另有 {draws.Failed} 次未能拟合。标准误与检验仍为估计方法本身所得。"));

        ImmutableArray<(double Lower, double Upper)> Intervals(int first, int count) => [.. Enumerable.Range(first, count).Select(place => draws.PercentileInterval(place))];
    }
}
