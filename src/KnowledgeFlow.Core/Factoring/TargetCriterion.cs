using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Σ (λ_ik − t_ik)² over the targets that are told (Browne 1972, British Journal of Mathematical and Statistical Psychology 25:115-120).</summary>
/// <param name="targets">p × m; NaN where a loading is free.</param>
internal sealed class TargetCriterion(DenseMatrix targets) : RotationCriterion
{
    public override double Evaluate(WorkMatrix loadings, WorkMatrix slope)
    {
        var criterion = 0.0;
        for (var i = 0; i < loadings.Rows; i++)
        {
            for (var k = 0; k < loadings.Columns; k++)
            {
                var distance = double.IsNaN(targets[i, k]) ? 0 : loadings[i, k] - targets[i, k];
                criterion += distance * distance;
                slope[i, k] = 2 * distance;
            }
        }

        return criterion;
    }
}
