using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>Half of F = ½ tr[((S − Σ)S⁻¹)²] + (x̄ − μ)'S⁻¹(x̄ − μ) (Jöreskog and Goldberger 1972), S with divisor N − 1.</summary>
internal sealed class GeneralisedLeastSquaresDiscrepancy(ObservedGroup group, bool hasMeans)
    : LeastSquaresDiscrepancy(group, hasMeans, InverseOfSample(group))
{
    private static double[] InverseOfSample(ObservedGroup group)
    {
        var p = group.Variables;
        var factor = group.CovarianceValues.ToArray();
        var inverse = new double[p * p];
        if (CholeskyFactor.TryFactor(factor, p, out _))
        {
            CholeskyFactor.Invert(factor, p, inverse, new double[p * p]);
        }

        return inverse;
    }
}
