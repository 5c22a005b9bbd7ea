using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>All that is asked about the reliability of a scale, from its items' moments alone.</summary>
/// <param name="Count">The complete rows n.</param>
/// <param name="Alpha">Cronbach's alpha with interval, raw and standardised.</param>
/// <param name="Congeneric">Omega, composite reliability and average variance extracted, of the one-factor model of the items that vary.</param>
/// <param name="SpearmanBrown">The stepped-up correlation of two items; null where there are not two that vary.</param>
/// <param name="Items">The items, in order. One whose every answer is the same has no correlation; the others have all theirs.</param>
public sealed record ScaleReliability(
    int Count,
    Outcome<CronbachAlpha> Alpha,
    Outcome<CongenericReliability> Congeneric,
    Outcome<double>? SpearmanBrown,
    ImmutableArray<ItemReliability> Items)
{
    /// <summary>Analyses a scale.</summary>
    /// <param name="moments">The items' moments, reversed items already turned.</param>
    /// <param name="level">The confidence of alpha's interval, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static ScaleReliability Of(Moments moments, double level = ConfidenceLevel.Usual)
    {
        var varying = ItemCovariances.Refuses(moments, 2) is null ? moments.Select(moments.Names.Except(moments.ConstantVariables())) : moments;
        return new ScaleReliability(
            moments.Count,
            CronbachAlpha.Of(moments, level),
            CongenericReliability.Of(varying),
            varying.Variables == 2 ? StepUp(varying) : null,
            ItemsOf(moments, varying));
    }

    /// <summary>Analyses a scale by the rows in which every item is answered.</summary>
    /// <param name="items">The items, reversed ones already turned; NaN is a missing answer.</param>
    /// <param name="level">The confidence of alpha's interval, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static ScaleReliability Of(SurveyData items, double level = ConfidenceLevel.Usual)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Of(MomentsAccumulator.Of(items), level);
    }

    /// <summary>2r/(1 + r), the reliability of two parallel items together (Spearman 1910; Brown 1910).</summary>
    private static Outcome<double> StepUp(Moments moments)
    {
        if (ItemCovariances.Refuses(moments, 2) is { } refused)
        {
            return refused;
        }

        var correlation = moments.Correlation(0, 1);
        return 1 + correlation <= 1e-13 ? new Diagnosis.ConstantSum(moments.Names) : 2 * correlation / (1 + correlation);
    }

    private static ImmutableArray<ItemReliability> ItemsOf(Moments moments, Moments varying)
    {
        var covariances = new ItemCovariances(moments);
        var loadings = ItemCorrelations.Of(varying).Then(correlations => PrincipalComponentsExtraction.Extract(correlations, 1));
        return
        [
            .. Enumerable.Range(0, moments.Variables).Select(i => new ItemReliability(
                moments.Names[i],
                moments.Means[i],
                Math.Sqrt(moments.Variance(i)),
                ItemTotal(moments, covariances, i),
                AlphaWithout(moments, covariances, i),
                loadings.Then(extracted => varying.Names.IndexOf(moments.Names[i]) is >= 0 and var place ? extracted.Loadings[place, 0] : Constant(moments, i))))
        ];
    }

    private static Outcome<double> ItemTotal(Moments moments, ItemCovariances covariances, int item)
    {
        if (ItemCovariances.Refuses(moments, 2) is { } refused)
        {
            return refused;
        }

        if (moments.IsConstant(item))
        {
            return Constant(moments, item);
        }

        var rest = covariances.TotalWithout(item);
        return covariances.Vanishes(rest)
            ? new Diagnosis.ConstantSum(moments.Names.RemoveAt(item))
            : Math.Clamp(covariances.WithRest(item) / Math.Sqrt(rest * moments.Variance(item)), -1, 1);
    }

    private static Outcome<double> Constant(Moments moments, int item) => new Diagnosis.ConstantVariables([moments.Names[item]]);

    private static Outcome<double> AlphaWithout(Moments moments, ItemCovariances covariances, int item)
    {
        if (moments.Variables < 3)
        {
            return new Diagnosis.TooFewItems(moments.Variables - 1, 2);
        }

        if (ItemCovariances.Refuses(moments, 3) is { } refused)
        {
            return refused;
        }

        var rest = covariances.TotalWithout(item);
        return covariances.Vanishes(rest)
            ? new Diagnosis.ConstantSum(moments.Names.RemoveAt(item))
            : CronbachAlpha.FromSums(moments.Variables - 1, covariances.VariancesWithout(item), rest);
    }
}
