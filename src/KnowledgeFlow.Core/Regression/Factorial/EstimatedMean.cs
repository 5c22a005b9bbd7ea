using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Factorial;

/// <summary>An estimated marginal mean: of the model at levels of some factors, averaged over all levels of the others with equal weight, covariates at their means (Searle, Speed and Milliken 1980).</summary>
/// <param name="Levels">The levels of the factors asked for.</param>
/// <param name="Count">The rows at those levels.</param>
/// <param name="Mean">The mean Lβ.</param>
/// <param name="StandardError">√(s² L(X'X)⁻¹L').</param>
/// <param name="Lower">The lower limit by t.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record EstimatedMean(ImmutableArray<int> Levels, int Count, double Mean, double StandardError, double Lower, double Upper);
