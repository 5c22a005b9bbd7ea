using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>An estimate with its sampling error, on the normal distribution.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error; 0 for what is fixed.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public readonly record struct EstimatedQuantity(double Value, double StandardError, double Lower, double Upper)
{
    /// <summary>Value over standard error; NaN where that is 0.</summary>
    public double Z => StandardError > 0 ? Value / StandardError : double.NaN;

    /// <summary>The two-sided p-value of <see cref="Z"/>; NaN where Z is.</summary>
    public double PValue => double.IsNaN(Z) ? double.NaN : NormalDistribution.TwoSidedP(Z);

    /// <summary>A quantity with the interval value ± z·se.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="variance">Its sampling variance; a negative one (rounding) counts as 0.</param>
    /// <param name="level">The interval's level, as 0.95.</param>
    public static EstimatedQuantity Of(double value, double variance, double level) => Within(value, variance, NormalDistribution.UpperTailQuantile((1 - level) / 2));

    /// <summary>As <see cref="Of"/>, with the normal quantile z of the interval at hand.</summary>
    internal static EstimatedQuantity Within(double value, double variance, double quantile)
    {
        var error = variance < 0 ? 0 : Math.Sqrt(variance);
        var reach = quantile * error;
        return new EstimatedQuantity(value, error, value - reach, value + reach);
    }
}
