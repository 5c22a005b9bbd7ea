using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Posterior means of c = V⁻¹r and d = cc' − V⁻¹ and of c with the predictors and their directions v = (z, w): of the measured outcomes, as the quadrature gives them, or, taken
/// through Π', of the outcomes' equations, where Π'c is Ψ⁻¹ζ.
/// </summary>
/// <param name="outcomes">m.</param>
/// <param name="predictors">n.</param>
/// <param name="dimensions">k.</param>
internal sealed class ResidualMoments(int outcomes, int predictors, int dimensions)
{
    private readonly WorkMatrix squareRoom = new(outcomes, outcomes);
    private readonly WorkMatrix scratch = new(outcomes, outcomes);

    /// <summary>The number of outcomes these are of: rows beyond it mean nothing.</summary>
    public int Count { get; private set; } = outcomes;

    /// <summary>E[c], m.</summary>
    public double[] Mean { get; } = new double[outcomes];

    /// <summary>E[cξ'], m × n.</summary>
    public WorkMatrix Predictor { get; } = new(outcomes, predictors);

    /// <summary>E[cv'], m × n.</summary>
    public WorkMatrix Direction { get; } = new(outcomes, predictors);

    /// <summary>E[c_j zv'], m × k × n.</summary>
    public MatrixStack NodeDirection { get; } = new(outcomes, dimensions, predictors);

    /// <summary>E[d], count × count.</summary>
    public WorkMatrix Square => squareRoom.As(Count, Count);

    /// <summary>Takes out what was of the last person, for a person with a number of measured outcomes.</summary>
    public void Clear(int count)
    {
        Count = count;
        Direction.Clear();
        NodeDirection.Clear();
    }

    /// <summary>c ↦ Π'c: from the residuals of measured outcomes to those of all equations.</summary>
    /// <param name="measured">The moments of the measured outcomes.</param>
    /// <param name="total">Their rows of Π, measured × m.</param>
    public void SetThrough(ResidualMoments measured, WorkMatrix total)
    {
        if (Mean.Length == 1 && measured.Count == 1)
        {
            // One equation stands for itself.
            Mean[0] = measured.Mean[0];
            Predictor.CopyFrom(measured.Predictor);
            Direction.CopyFrom(measured.Direction);
            NodeDirection[0].CopyFrom(measured.NodeDirection[0]);
            Square.CopyFrom(measured.Square);
            return;
        }

        total.MultiplyTransposed(measured.Mean, Mean);
        Predictor.SetTransposedProduct(total, measured.Predictor);
        Direction.SetTransposedProduct(total, measured.Direction);
        NodeDirection.Flattened(Mean.Length).SetTransposedProduct(total, measured.NodeDirection.Flattened(measured.Count));
        var squareTotal = scratch.As(measured.Count, Mean.Length);
        squareTotal.SetProduct(measured.Square, total);
        Square.SetTransposedProduct(total, squareTotal);
    }
}
