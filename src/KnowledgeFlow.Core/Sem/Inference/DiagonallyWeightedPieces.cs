using System.Numerics.Tensors;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>What errors and test of WLSMV are made of, for one group.</summary>
/// <param name="Variability">Δ'WΓWΔ, t × t.</param>
/// <param name="Mapped">ΓWΔ, by rows of a parameter, t × q.</param>
/// <param name="Weights">The diagonal of W.</param>
/// <param name="Inverse">E⁻¹ with E = Δ'WΔ, t × t; null where E is not positive definite.</param>
internal sealed record DiagonallyWeightedPieces(double[] Variability, double[] Mapped, double[] Weights, double[]? Inverse)
{
    /// <summary>The pieces at estimates. A parameter moves few of the moments, so that products run along what is not 0.</summary>
    public static DiagonallyWeightedPieces Of(ModelEstimate estimate)
    {
        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, t) = (sample.Count, estimate.Table.FreeCount);
        double[] weights = [.. Enumerable.Range(0, q).Select(k => 1 / sample.Gamma[(k * q) + k])];
        var jacobian = DiagonallyWeightedLeastSquaresDiscrepancy.Jacobian(sample, estimate.Point.Groups[0].Basis, t);
        var (mapped, variability) = (new double[t * q], new double[t * t]);
        for (var a = 0; a < t; a++)
        {
            var row = mapped.AsSpan(a * q, q);
            for (var k = 0; k < q; k++)
            {
                if (jacobian[(a * q) + k] != 0)
                {
                    TensorPrimitives.MultiplyAdd(sample.Gamma.AsSpan(k * q, q), jacobian[(a * q) + k] * weights[k], row, row);
                }
            }
        }

        for (var a = 0; a < t; a++)
        {
            for (var k = 0; k < q; k++)
            {
                if (jacobian[(a * q) + k] is not 0 and var derivative)
                {
                    for (var b = 0; b <= a; b++)
                    {
                        variability[(a * t) + b] += derivative * weights[k] * mapped[(b * q) + k];
                    }
                }
            }

            for (var b = 0; b < a; b++)
            {
                variability[(b * t) + a] = variability[(a * t) + b];
            }
        }

        return new DiagonallyWeightedPieces(variability, mapped, weights, ParameterCovariance.InverseOf(estimate, estimate.Information));
    }
}
