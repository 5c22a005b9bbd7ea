using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>Half of F = ½ tr[(S − Σ)²] + |x̄ − μ|² (Bollen 1989, eq. 4.71), S with divisor N − 1.</summary>
internal sealed class UnweightedLeastSquaresDiscrepancy(ObservedGroup group, bool hasMeans)
    : LeastSquaresDiscrepancy(group, hasMeans, Identity(group.Variables))
{
    private static double[] Identity(int p)
    {
        var matrix = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            matrix[(i * p) + i] = 1;
        }

        return matrix;
    }
}
