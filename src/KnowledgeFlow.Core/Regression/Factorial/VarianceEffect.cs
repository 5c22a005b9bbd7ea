using KnowledgeFlow.Core.Descriptives;

namespace KnowledgeFlow.Core.Regression.Factorial;

/// <summary>A row of an analysis of variance.</summary>
/// <param name="SumOfSquares">What the effect explains.</param>
/// <param name="DegreesOfFreedom">Its columns.</param>
/// <param name="F">Its mean square over the residual's.</param>
/// <param name="PValue">The upper tail of F.</param>
/// <param name="Explained">Partial η², ω² and ε² with the interval of what they estimate.</param>
public sealed record VarianceEffect(double SumOfSquares, double DegreesOfFreedom, double F, double PValue, VarianceExplained Explained);
