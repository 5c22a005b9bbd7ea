using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>
/// Half the maximum-likelihood discrepancy of complete data (Bollen 1989, eq. 4.67; with means Jöreskog and Sörbom):
/// F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − p + (x̄ − μ)'Σ⁻¹(x̄ − μ), S with divisor N.
/// </summary>
internal sealed class MaximumLikelihoodDiscrepancy : MomentDiscrepancy
{
    private readonly int p;
    private readonly double[] sample;
    private readonly double[] sampleMeans;
    private readonly double saturated;
    private readonly double[] factor;
    private readonly double[] inverse;
    private readonly double[] scratch;
    private readonly double[] difference;
    private readonly double[] weighted;

    /// <summary>The discrepancy from a group's moments.</summary>
    public MaximumLikelihoodDiscrepancy(ObservedGroup group, bool hasMeans)
        : base(group.Variables, hasMeans)
    {
        p = group.Variables;
        sample = group.CovarianceValues.ToArray();
        sampleMeans = [.. group.Means];
        (factor, inverse, scratch) = (new double[p * p], new double[p * p], new double[p * p]);
        (difference, weighted) = (new double[p], new double[p]);
        sample.CopyTo(factor, 0);
        saturated = CholeskyFactor.TryFactor(factor, p, out _) ? CholeskyFactor.LogDeterminant(factor, p) + p : double.NaN;
    }

    /// <inheritdoc/>
    public override bool HasHessian => true;

    /// <inheritdoc/>
    public override int Weights => 1;

    /// <summary>Σ⁻¹ at the point evaluated last.</summary>
    public ReadOnlySpan<double> Inverse => inverse;

    /// <inheritdoc/>
    public override bool TryEvaluate(ImpliedMoments implied, out double value)
    {
        value = double.NaN;
        implied.Covariance.CopyTo(factor, 0);
        if (!CholeskyFactor.TryFactor(factor, p, out _))
        {
            return false;
        }

        CholeskyFactor.Invert(factor, p, inverse, scratch);
        value = CholeskyFactor.LogDeterminant(factor, p) - saturated + LaneSums.Dot(sample, inverse);
        if (HasMeans)
        {
            TensorPrimitives.Subtract<double>(sampleMeans, implied.Means, difference);
            for (var i = 0; i < p; i++)
            {
                weighted[i] = LaneSums.Dot(inverse.AsSpan(i * p, p), difference);
            }

            value += LaneSums.Dot(difference, weighted);
        }

        value *= 0.5;
        return true;
    }

    /// <inheritdoc/>
    public override void Derivatives(Span<double> bySigma, Span<double> byMean)
    {
        // ∂f/∂Σ = ½ (Σ⁻¹ − Σ⁻¹ (S + dd') Σ⁻¹), ∂f/∂μ = −Σ⁻¹ d.
        for (var i = 0; i < p; i++)
        {
            var row = scratch.AsSpan(i * p, p);
            row.Clear();
            for (var k = 0; k < p; k++)
            {
                TensorPrimitives.MultiplyAdd(sample.AsSpan(k * p, p), inverse[(i * p) + k], row, row);
            }
        }

        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var middle = LaneSums.Dot(scratch.AsSpan(i * p, p), inverse.AsSpan(j * p, p)) + (HasMeans ? weighted[i] * weighted[j] : 0);
                bySigma[(i * p) + j] = bySigma[(j * p) + i] = 0.5 * (inverse[(i * p) + j] - middle);
            }
        }

        TensorPrimitives.Negate(weighted, byMean);
    }

    /// <inheritdoc/>
    public override double Weight(int k, Span<double> weight)
    {
        inverse.CopyTo(weight);
        return 1;
    }
}
