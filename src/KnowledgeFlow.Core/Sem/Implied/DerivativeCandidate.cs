namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>The gradient and information that a parameter would have if it were free.</summary>
internal sealed class DerivativeCandidate(DerivativeBasis basis, CellDerivative derivative, int freeCount)
{
    /// <summary>The derivative of the discrepancy.</summary>
    public double Gradient { get; private set; }

    /// <summary>The candidate's own information.</summary>
    public double OwnInformation { get; private set; }

    /// <summary>Its information with each free parameter.</summary>
    public double[] CrossInformation { get; } = new double[freeCount];

    /// <summary>Adds the share of the gradient; the basis's Gram matrix must be that of ∂f/∂Σ.</summary>
    public void AddGradient(ReadOnlySpan<double> projectedMeans, double share)
    {
        var value = 2 * derivative.Scale * basis.Gram[(derivative.U * basis.Size) + derivative.V];
        Gradient += share * (projectedMeans.IsEmpty ? value : value + (derivative.MeanScale * projectedMeans[derivative.W]));
    }

    /// <summary>Adds the share of the information; the basis's Gram matrix must be that of the weight.</summary>
    public void AddInformation(bool hasMeans, double share)
    {
        OwnInformation += share * basis.Information(derivative, derivative, hasMeans);
        foreach (var cell in basis.Cells)
        {
            CrossInformation[cell.Free] += share * basis.Information(derivative, cell, hasMeans);
        }
    }
}
