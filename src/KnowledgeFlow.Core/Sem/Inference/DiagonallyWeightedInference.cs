using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// Errors and test of diagonally weighted least squares on ordered variables, as lavaan's and Mplus's WLSMV: with E =
/// Δ'WΔ the errors are those of E⁻¹Δ'WΓWΔE⁻¹/(N − 1) (Muthén, du Toit and Spisic 1997, eq. 15), and the statistic (N − 1)·F is scaled
/// and shifted to the mean and variance of χ² (Asparouhov and Muthén 2010): a·T + df − a·tr(UΓ), a = √(df/tr((UΓ)²)),
/// U = W − WΔE⁻¹Δ'W.
/// </summary>
internal static class DiagonallyWeightedInference
{
    /// <summary>The sampling covariance matrix of the estimates of one group.</summary>
    public static Outcome<ParameterCovariance> Covariance(ModelEstimate estimate, DiagonallyWeightedPieces pieces) => pieces.Inverse is { } inverse
        ? ParameterCovariance.SandwichOf(estimate, inverse, pieces.Variability)
        : new Diagnosis.NotIdentified(null, estimate.DegreesOfFreedom);

    /// <summary>The scaled and shifted test.</summary>
    public static ModelTest Test(ModelEstimate estimate, DiagonallyWeightedPieces pieces)
    {
        var df = estimate.DegreesOfFreedom;
        var unscaled = estimate.EffectiveCount * estimate.Discrepancy;
        if (df == 0)
        {
            return new ModelTest(0, 0, unscaled);
        }

        var (variability, mapped) = (pieces.Variability, pieces.Mapped);
        if (pieces.Inverse is not { } inverse)
        {
            return new ModelTest(double.NaN, df, unscaled);
        }

        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, t) = (sample.Count, estimate.Table.FreeCount);
        var weights = pieces.Weights;
        var first = q - LaneSums.Dot(inverse, variability);
        var second = 0.0;
        var row = new double[q];
        for (var i = 0; i < q; i++)
        {
            TensorPrimitives.Multiply(sample.Gamma.AsSpan(i * q, q), sample.Gamma.AsSpan(i * q, q), row);
            second += weights[i] * LaneSums.Dot(row, weights);
        }

        // mapped = ΓWΔ, so that Δ'WΓWΓWΔ = mapped'W mapped; then tr((E⁻¹Δ'WΓWΔ)²). Thresholds meet no other parameter: much of E⁻¹ is 0.
        var product = new double[t * t];
        for (var a = 0; a < t; a++)
        {
            TensorPrimitives.Multiply<double>(mapped.AsSpan(a * q, q), weights, row);
            for (var b = 0; b < t; b++)
            {
                if (inverse[(a * t) + b] is not 0 and var element)
                {
                    second -= b > a ? 0 : (a == b ? 2 : 4) * element * LaneSums.Dot(row, mapped.AsSpan(b * q, q));
                    TensorPrimitives.MultiplyAdd(variability.AsSpan(b * t, t), element, product.AsSpan(a * t, t), product.AsSpan(a * t, t));
                }
            }
        }

        for (var a = 0; a < t; a++)
        {
            for (var b = 0; b < t; b++)
            {
                second += product[(a * t) + b] * product[(b * t) + a];
            }
        }

        var scale = Math.Sqrt(df / second);
        var shift = df - (scale * first);
        return new ModelTest((scale * unscaled) + shift, df, unscaled, 1 / scale, shift);
    }
}
