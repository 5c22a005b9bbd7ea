using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// (1 − κ)/4 Σ_i Σ_{j≠k} λ_ij² λ_ik² + κ/4 Σ_k Σ_{i≠l} λ_ik² λ_lk² (Crawford and Ferguson 1970, Psychometrika 35:321-332): complexity of items and of factors. With orthogonal factors κ = 0 is
/// quartimax, m/(2p) equamax; with oblique ones κ = 0 is quartimin.
/// </summary>
internal sealed class CrawfordFergusonCriterion(double kappa) : RotationCriterion
{
    public override double Evaluate(WorkMatrix loadings, WorkMatrix slope)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        var (rows, columns) = (new double[p], new double[m]);
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                rows[i] += loadings[i, k] * loadings[i, k];
                columns[k] += loadings[i, k] * loadings[i, k];
            }
        }

        var criterion = 0.0;
        for (var i = 0; i < p; i++)
        {
            for (var k = 0; k < m; k++)
            {
                var square = loadings[i, k] * loadings[i, k];
                var others = ((1 - kappa) * (rows[i] - square)) + (kappa * (columns[k] - square));
                criterion += square * others / 4;
                slope[i, k] = loadings[i, k] * others;
            }
        }

        return criterion;
    }
}
