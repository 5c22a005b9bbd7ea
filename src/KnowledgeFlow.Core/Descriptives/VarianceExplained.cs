namespace KnowledgeFlow.Core.Descriptives;

/// <summary>
/// The share of variance that an effect explains, from its F. All three estimate the population's σ_m²/(σ_m² + σ²), and the one interval (<see cref="EffectSize.Lower"/> and
/// <see cref="EffectSize.Upper"/>), by the noncentralities of F as λ/(λ + N) (Steiger 2004), is that of the population's.
/// </summary>
/// <param name="EtaSquared">η² = df1 F/(df1 F + df2); partial where other effects are in the model.</param>
/// <param name="OmegaSquared">ω² = df1 (F − 1)/(df1 (F − 1) + N) (Hays 1963); below 0 where F is below 1.</param>
/// <param name="EpsilonSquared">ε² = df1 (F − 1)/(df1 F + df2) (Kelley 1935); below 0 where F is below 1.</param>
public sealed record VarianceExplained(EffectSize EtaSquared, EffectSize OmegaSquared, EffectSize EpsilonSquared)
{
    /// <summary>Of an F statistic of equal variances.</summary>
    /// <param name="f">F.</param>
    /// <param name="df1">Its numerator's degrees of freedom.</param>
    /// <param name="df2">Its denominator's.</param>
    /// <param name="rows">The rows N.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static VarianceExplained Of(double f, double df1, double df2, double rows, double level)
    {
        var eta = Descriptives.EtaSquared.Of(f, df1, df2, rows, level);
        var explained = df1 * (f - 1);
        return new VarianceExplained(
            eta,
            eta with { Value = explained / (explained + rows) },
            eta with { Value = explained / ((df1 * f) + df2) });
    }
}
