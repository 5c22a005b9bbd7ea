namespace KnowledgeFlow.Core.Consistency;

/// <summary>The fit indices that others leave possible.</summary>
public static class FitIndexRange
{
    /// <summary>
    /// RMSEA of χ²/df (Steiger 1990): √(max(0, χ²/df − 1)/N), N the sample's size or one less; the root of the number of groups times that with several groups.
    /// </summary>
    /// <param name="ratio">χ²/df.</param>
    /// <param name="n">The sample's size.</param>
    public static Interval RootMeanSquareError(Interval ratio, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        var excess = (ratio - 1.0) is var above && above.IsEmpty ? Interval.None : new Interval(Math.Max(0, above.Low), Math.Max(0, above.High));
        return (excess / new Interval(n - 1, n)).Root;
    }

    /// <summary>
    /// TLI of CFI: 1 − (1 − CFI) df₀/df, for both compare χ² − df with that of the same baseline model (Bentler 1990, Psychological Bulletin 107:238-246). Only while
    /// CFI is below 1, where it is not cut off.
    /// </summary>
    /// <param name="cfi">CFI, below 1.</param>
    /// <param name="df">The model's degrees of freedom.</param>
    /// <param name="baselineDf">The baseline's: p (p − 1)/2 where it leaves p variables uncorrelated.</param>
    public static Interval TuckerLewis(Interval cfi, double df, double baselineDf) => 1.0 - ((1.0 - cfi) * (baselineDf / df));
}
