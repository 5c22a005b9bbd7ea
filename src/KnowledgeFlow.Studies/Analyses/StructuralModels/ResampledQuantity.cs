using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What resamples say of a quantity.</summary>
/// <param name="StandardError">The SD of its resamples.</param>
/// <param name="Lower">The lower limit of its interval.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="PValue">The p-value that the interval implies.</param>
internal sealed record ResampledQuantity(double StandardError, double Lower, double Upper, double PValue)
{
    /// <summary>The quantity of a statistic's resamples.</summary>
    public static ResampledQuantity Of(BootstrapIntervalKind kind, double estimate, ReplicatedStatistic draws, ReadOnlySpan<double> jackknife, double level)
    {
        var interval = BootstrapInterval.Of(kind, draws, estimate, jackknife);
        var (lower, upper) = interval.Limits(draws, level);
        return new ResampledQuantity(draws.StandardError, lower, upper, interval.PValue(draws));
    }
}
