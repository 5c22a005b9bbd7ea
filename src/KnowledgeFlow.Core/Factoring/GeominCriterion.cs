using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Σ_i (Π_k (λ_ik² + ε))^(1/m) (Yates 1987; Browne 2001, Multivariate Behavioral Research 36:111-150).</summary>
internal sealed class GeominCriterion : RotationCriterion
{
    /// <summary>ε, as GPArotation's and Mplus's with three factors.</summary>
    public const double Epsilon = 0.01;

    public override double Evaluate(WorkMatrix loadings, WorkMatrix slope)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        var criterion = 0.0;
        for (var i = 0; i < p; i++)
        {
            var logarithms = 0.0;
            for (var k = 0; k < m; k++)
            {
                logarithms += Math.Log((loadings[i, k] * loadings[i, k]) + Epsilon);
            }

            var mean = Math.Exp(logarithms / m);
            criterion += mean;
            for (var k = 0; k < m; k++)
            {
                slope[i, k] = 2.0 / m * loadings[i, k] / ((loadings[i, k] * loadings[i, k]) + Epsilon) * mean;
            }
        }

        return criterion;
    }
}
