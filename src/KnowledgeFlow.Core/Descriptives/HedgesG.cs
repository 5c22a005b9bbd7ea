using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Hedges's g: Cohen's d without its bias.</summary>
public static class HedgesG
{
    /// <summary>g of two groups, from d with the pooled standard deviation.</summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second; the two together have at least three rows and some variance.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static EffectSize Of(GroupSummary first, GroupSummary second, double level) =>
        Of(CohenD.Of(first, second, level), first.Count + second.Count - 2);

    /// <summary>g = J d, J = Γ(m/2)/(√(m/2) Γ((m − 1)/2)) of m degrees of freedom (Hedges 1981, eq. 6e), its limits J times those of d, as effectsize's hedges_g.</summary>
    /// <param name="d">Cohen's d with its interval.</param>
    /// <param name="degreesOfFreedom">Those of the standard deviation in d; below 2, where J does not exist, g is NaN.</param>
    internal static EffectSize Of(EffectSize d, double degreesOfFreedom)
    {
        var half = degreesOfFreedom / 2;
        var correction = degreesOfFreedom > 1 ? Math.Exp(GammaFunction.Log(half) - (Math.Log(half) / 2) - GammaFunction.Log(half - 0.5)) : double.NaN;
        return new EffectSize(correction * d.Value, correction * d.Lower, correction * d.Upper);
    }
}
