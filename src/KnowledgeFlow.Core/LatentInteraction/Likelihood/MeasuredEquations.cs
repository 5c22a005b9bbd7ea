using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// What the equations Π(α + βc + Γξ + q(ξ) + ζ) of the measured outcomes have in common over the persons of a pattern, along the directions of ξ = ξ̃ + L(z, w), L = [L1 | L2].
/// </summary>
internal sealed class MeasuredEquations
{
    private readonly PersonPattern pattern;
    private readonly InteractionMatrices matrices;
    private readonly int k;
    private readonly WorkMatrix disturbances;

    // ΠΩL and L'ΠΩL of one outcome.
    private readonly WorkMatrix turned;
    private readonly WorkMatrix form;

    /// <summary>Room for a pattern.</summary>
    public MeasuredEquations(PersonPattern pattern, InteractionMatrices matrices, int dimensions)
    {
        (this.pattern, this.matrices, k) = (pattern, matrices, dimensions);
        var (measured, n, m) = (pattern.Outcomes.Length, matrices.Predictors, matrices.Outcomes);
        disturbances = new WorkMatrix(measured, m);
        (turned, form) = (new WorkMatrix(n, n), new WorkMatrix(n, n));
        Total = new WorkMatrix(measured, m);
        Products = new MatrixStack(measured, n, n);
        OutcomeCovariance = new WorkMatrix(measured, measured);
        Quadratic = new MatrixStack(measured, k, k);
        Slope = new MatrixStack(measured, n - k, k);
    }

    /// <summary>The measured outcomes' rows of Π, measured × m.</summary>
    public WorkMatrix Total { get; }

    /// <summary>ΠΩ of each measured outcome, measured × n × n.</summary>
    public MatrixStack Products { get; }

    /// <summary>ΠΨΠ' + V_e, measured × measured.</summary>
    public WorkMatrix OutcomeCovariance { get; }

    /// <summary>L1'ΩL1 of each measured outcome, measured × k × k.</summary>
    public MatrixStack Quadratic { get; }

    /// <summary>W₁ = 2 L2'ΩL1 of each measured outcome, its rows times J: measured × (n − k) × k.</summary>
    public MatrixStack Slope { get; }

    /// <summary>Sets all from V_e, L and J.</summary>
    public void Set(WorkMatrix errorCovariance, WorkMatrix posteriorFactor, ReadOnlySpan<double> signs)
    {
        for (var j = 0; j < Total.Rows; j++)
        {
            matrices.OutcomeTotal.Row(pattern.Outcomes[j]).CopyTo(Total.Row(j));
        }

        Products.Flattened(Total.Rows).SetProduct(Total, matrices.Products.Flattened(matrices.Outcomes));
        disturbances.SetProduct(Total, matrices.OutcomeDisturbances);
        OutcomeCovariance.SetProductWithTransposed(disturbances, Total);
        for (var i = 0; i < Total.Rows; i++)
        {
            for (var j = 0; j < Total.Rows; j++)
            {
                OutcomeCovariance[i, j] += errorCovariance[i, j];
            }
        }

        for (var j = 0; j < Total.Rows && k > 0; j++)
        {
            turned.SetProduct(Products[j], posteriorFactor);
            form.SetTransposedProduct(posteriorFactor, turned);
            for (var b = 0; b < k; b++)
            {
                for (var a = 0; a < k; a++)
                {
                    Quadratic[j, a, b] = form[a, b];
                }

                for (var a = k; a < matrices.Predictors; a++)
                {
                    Slope[j, a - k, b] = 2 * signs[a] * form[a, b];
                }
            }
        }
    }
}
