using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Discrepancy;

/// <summary>
/// Half a least-squares discrepancy with one weight matrix for rows and columns (Browne 1974):
/// F = ½ tr[((S − Σ)W)²] + (x̄ − μ)'W_μ(x̄ − μ).
/// </summary>
internal abstract class LeastSquaresDiscrepancy : MomentDiscrepancy
{
    private readonly int p;
    private readonly double[] sample;
    private readonly double[] sampleMeans;
    private readonly double[] weight;
    private readonly double[] residual;
    private readonly double[] weighted;
    private readonly double[] sigmaDerivative;
    private readonly double[] meanDerivative;

    private protected LeastSquaresDiscrepancy(ObservedGroup group, bool hasMeans, double[] weight)
        : base(group.Variables, hasMeans)
    {
        this.weight = weight;
        p = group.Variables;
        sample = group.CovarianceValues.ToArray();
        sampleMeans = [.. group.Means];
        (residual, weighted, sigmaDerivative, meanDerivative) = (new double[p * p], new double[p * p], new double[p * p], new double[p]);
    }

    /// <inheritdoc/>
    public override int Weights => 1;

    /// <inheritdoc/>
    public override bool TryEvaluate(ImpliedMoments implied, out double value)
    {
        TensorPrimitives.Subtract<double>(sample, implied.Covariance, residual);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                weighted[(i * p) + j] = LaneSums.Dot(weight.AsSpan(i * p, p), residual.AsSpan(j * p, p));
            }
        }

        value = 0;
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                value += 0.25 * weighted[(i * p) + j] * weighted[(j * p) + i];

                // ∂f/∂Σ = −½ W (S − Σ) W.
                sigmaDerivative[(i * p) + j] = -0.5 * LaneSums.Dot(weighted.AsSpan(i * p, p), weight.AsSpan(j * p, p));
            }
        }

        if (HasMeans)
        {
            for (var i = 0; i < p; i++)
            {
                meanDerivative[i] = 0;
                for (var j = 0; j < p; j++)
                {
                    meanDerivative[i] -= weight[(i * p) + j] * (sampleMeans[j] - implied.Means[j]);
                }
            }

            for (var i = 0; i < p; i++)
            {
                value -= 0.5 * meanDerivative[i] * (sampleMeans[i] - implied.Means[i]);
            }
        }

        return double.IsFinite(value);
    }

    /// <inheritdoc/>
    public override void Derivatives(Span<double> bySigma, Span<double> byMean)
    {
        sigmaDerivative.CopyTo(bySigma);
        meanDerivative.CopyTo(byMean);
    }

    /// <inheritdoc/>
    public override double Weight(int k, Span<double> weight)
    {
        this.weight.CopyTo(weight);
        return 1;
    }
}
