using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>
/// Half of F = ½ tr[((S − Σ)S⁻¹)²] + (x̄ − μ)'S⁻¹(x̄ − μ) (Jöreskog and Goldberger 1972), S with divisor N − 1. Without an inverse there is no F
/// anywhere.
/// </summary>
internal sealed class GeneralisedLeastSquaresDiscrepancy(ObservedGroup group, bool hasMeans)
    : LeastSquaresDiscrepancy(group, hasMeans, CholeskyFactor.Inverse(group.CovarianceValues, group.Variables));
