namespace KnowledgeFlow.Core.Regression;

/// <summary>What resamples say of a coefficient.</summary>
/// <param name="Term">The column's name.</param>
/// <param name="B">The coefficient in the sample.</param>
/// <param name="Bias">The mean of the resamples less it.</param>
/// <param name="StandardError">The standard deviation of the resamples, divisor B − 1; NaN with fewer than two.</param>
/// <param name="Lower">The lower limit of the interval.</param>
/// <param name="Upper">The upper limit of the interval.</param>
/// <param name="PValue">The p-value that the interval implies (<see cref="Resampling.BootstrapInterval.PValue"/>).</param>
public sealed record ResampledCoefficient(string Term, double B, double Bias, double StandardError, double Lower, double Upper, double PValue);
