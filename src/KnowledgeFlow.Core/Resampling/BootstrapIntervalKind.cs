namespace KnowledgeFlow.Core.Resampling;

/// <summary>How the limits of an interval are taken from the statistics of resamples.</summary>
public enum BootstrapIntervalKind
{
    /// <summary>The percentiles themselves (Efron 1979).</summary>
    Percentile,

    /// <summary>Percentiles moved by twice the bias z₀ of the median (Efron 1981; MacKinnon, Lockwood and Williams 2004).</summary>
    BiasCorrected,

    /// <summary>Percentiles moved by the bias and by the acceleration a, from the jackknife (Efron 1987, doi:10.1080/01621459.1987.10478410).</summary>
    BiasCorrectedAccelerated,
}
