namespace KnowledgeFlow.Core.Mediation;

/// <summary>An effect with its bootstrap interval.</summary>
/// <param name="Value">The effect in the sample.</param>
/// <param name="StandardError">The SD of its resamples, divisor B − 1.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="PValue">The p-value that the interval implies: below .05 exactly where the 95 % interval leaves out 0.</param>
/// <param name="MonteCarlo">The interval from simulated coefficients (MacKinnon, Lockwood and Williams 2004); null where none was asked for.</param>
/// <param name="Sobel">The first-order test (Sobel 1982); null where the effect is no product of arrows.</param>
public sealed record EffectEstimate(double Value, double StandardError, double Lower, double Upper, double PValue, (double Lower, double Upper)? MonteCarlo, SobelTest? Sobel = null);
