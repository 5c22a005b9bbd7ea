using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Observed less implied correlations (Bollen 1989, p. 257-262), in the order of the table's observed variables.</summary>
public static class ResidualCorrelations
{
    /// <summary>The p × p differences of a group; 0 on the diagonal, NaN where no row answers both.</summary>
    public static DenseMatrix Of(ModelEstimate estimate, int group)
    {
        var implied = estimate.Implied(group).TotalCovariance();
        var sample = SampleMoments.Of(estimate, group).Covariance;
        var p = estimate.Data.Groups[group].Variables;
        return DenseMatrix.Of(p, p, (i, j) => i == j ? 0 : Correlation(sample, i, j) - Correlation(implied, i, j));

        double Correlation(double[] covariance, int i, int j) =>
            covariance[(i * p) + j] / Math.Sqrt(covariance[(i * p) + i] * covariance[(j * p) + j]);
    }
}
