using System.Numerics.Tensors;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;

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
    public static Outcome<ParameterCovariance> Covariance(ModelEstimate estimate) =>
        ParameterCovariance.Sandwich(estimate, estimate.Information, Pieces(estimate).Variability);

    /// <summary>The scaled and shifted test.</summary>
    public static ModelTest Test(ModelEstimate estimate)
    {
        var df = estimate.DegreesOfFreedom;
        var unscaled = estimate.EffectiveCount * estimate.Discrepancy;
        if (df == 0)
        {
            return new ModelTest(0, 0, unscaled);
        }

        var (variability, mapped) = Pieces(estimate);
        if (ParameterCovariance.InverseOf(estimate, estimate.Information) is not { } inverse)
        {
            return new ModelTest(double.NaN, df, unscaled);
        }

        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, t) = (sample.Count, estimate.Table.FreeCount);
        var weights = Weights(sample);
        var first = q - TensorPrimitives.Dot<double>(inverse, variability);
        var second = 0.0;
        var row = new double[q];
        for (var i = 0; i < q; i++)
        {
            TensorPrimitives.Multiply(sample.Gamma.AsSpan(i * q, q), sample.Gamma.AsSpan(i * q, q), row);
            second += weights[i] * TensorPrimitives.Dot<double>(row, weights);
        }

        // mapped = ΓWΔ, so that Δ'WΓWΓWΔ = mapped'W mapped; then tr((E⁻¹Δ'WΓWΔ)²).
        var product = new double[t * t];
        for (var a = 0; a < t; a++)
        {
            TensorPrimitives.Multiply<double>(mapped.AsSpan(a * q, q), weights, row);
            for (var b = 0; b <= a; b++)
            {
                second -= (a == b ? 2 : 4) * inverse[(a * t) + b] * TensorPrimitives.Dot<double>(row, mapped.AsSpan(b * q, q));
            }

            for (var b = 0; b < t; b++)
            {
                product[(a * t) + b] = TensorPrimitives.Dot<double>(inverse.AsSpan(a * t, t), variability.AsSpan(b * t, t));
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

    private static double[] Weights(OrdinalMoments sample) => [.. Enumerable.Range(0, sample.Count).Select(k => 1 / sample.Gamma[(k * sample.Count) + k])];

    /// <summary>Δ'WΓWΔ (t × t) and ΓWΔ, by rows of a parameter (t × q). A parameter moves few of the moments.</summary>
    private static (double[] Variability, double[] Mapped) Pieces(ModelEstimate estimate)
    {
        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, t) = (sample.Count, estimate.Table.FreeCount);
        var weights = Weights(sample);
        estimate.Objective.Bases[0].Update();
        var jacobian = ((DiagonallyWeightedLeastSquaresDiscrepancy)estimate.Objective.Discrepancies[0]).Jacobian(estimate.Objective.Bases[0], t);
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

        return (variability, mapped);
    }
}
