using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>The gradient and information that a parameter would have if it were free.</summary>
internal sealed class DerivativeCandidate(DerivativeBasis basis, CellDerivative derivative, int freeCount)
{
    /// <summary>What the candidate does to the implied moments.</summary>
    public CellDerivative Derivative => derivative;

    /// <summary>The derivative of the discrepancy.</summary>
    public double Gradient { get; private set; }

    /// <summary>The candidate's own information.</summary>
    public double OwnInformation { get; private set; }

    /// <summary>Its information with each free parameter.</summary>
    public double[] CrossInformation { get; } = new double[freeCount];

    /// <summary>Adds the share of the gradient, of the Gram matrix of ∂f/∂Σ and ∂f/∂μ in the basis (empty where means take no part).</summary>
    public void AddGradient(GramMatrix gram, ReadOnlySpan<double> projectedMeans, double share)
    {
        var value = 2 * derivative.Scale * gram.Values[(derivative.U * gram.Size) + derivative.V];
        Gradient += share * (projectedMeans.IsEmpty ? value : value + (derivative.MeanScale * projectedMeans[derivative.W]));
    }

    /// <summary>Adds the share of the information, of the Gram matrix of a weight.</summary>
    public void AddInformation(GramMatrix gram, bool hasMeans, double share)
    {
        OwnInformation += share * gram.Information(derivative, derivative, hasMeans);
        foreach (var cell in basis.Cells)
        {
            CrossInformation[cell.Free] += share * gram.Information(derivative, cell, hasMeans);
        }
    }

    /// <summary>Adds the information of moments that are weighted one by one.</summary>
    /// <param name="derivatives">The moments' derivatives by the candidate.</param>
    /// <param name="weights">The moments' weights.</param>
    /// <param name="jacobian">Their derivatives by the free parameters, by rows of a parameter.</param>
    public void AddInformation(ReadOnlySpan<double> derivatives, ReadOnlySpan<double> weights, ReadOnlySpan<double> jacobian)
    {
        var q = derivatives.Length;
        var weighted = new double[q];
        TensorPrimitives.Multiply(derivatives, weights, weighted);
        OwnInformation += LaneSums.Dot(derivatives, weighted);
        for (var i = 0; i < CrossInformation.Length; i++)
        {
            CrossInformation[i] += LaneSums.Dot(jacobian.Slice(i * q, q), weighted);
        }
    }
}
