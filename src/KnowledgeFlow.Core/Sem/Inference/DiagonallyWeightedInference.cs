using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;
using MathNet.Numerics.LinearAlgebra;

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
    public static Outcome<ParameterCovariance> Covariance(ModelEstimate estimate)
    {
        var (_, _, variability, _) = Pieces(estimate);
        return ParameterCovariance.Sandwich(estimate, estimate.Information, variability.ToRowMajorArray());
    }

    /// <summary>The scaled and shifted test.</summary>
    public static ModelTest Test(ModelEstimate estimate)
    {
        var df = estimate.DegreesOfFreedom;
        var unscaled = estimate.EffectiveCount * estimate.Discrepancy;
        if (df == 0)
        {
            return new ModelTest(0, 0, unscaled);
        }

        var (gamma, weights, variability, mapped) = Pieces(estimate);
        var t = estimate.Table.FreeCount;
        if (ParameterCovariance.InverseOf(estimate, estimate.Information) is not { } inverseValues)
        {
            return new ModelTest(double.NaN, df, unscaled);
        }

        var inverse = Matrix<double>.Build.DenseOfRowMajor(t, t, inverseValues);
        var q = weights.Count;
        var product = inverse * variability;
        var first = q - product.Trace();
        var second = 0.0;
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                second += weights[i] * weights[j] * gamma[i, j] * gamma[i, j];
            }
        }

        // mapped = ΓWΔ, so that Δ'WΓWΓWΔ = mapped'W mapped.
        var middle = mapped.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfDiagonalVector(weights) * mapped);
        second += (-2 * (inverse * middle).Trace()) + (product * product).Trace();
        var scale = Math.Sqrt(df / second);
        var shift = df - (scale * first);
        return new ModelTest((scale * unscaled) + shift, df, unscaled, 1 / scale, shift);
    }

    private static (Matrix<double> Gamma, Vector<double> Weights, Matrix<double> Variability, Matrix<double> Mapped) Pieces(ModelEstimate estimate)
    {
        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, t) = (sample.Count, estimate.Table.FreeCount);
        var gamma = Matrix<double>.Build.Dense(q, q, sample.Gamma);
        var weights = gamma.Diagonal().Map(value => 1 / value);
        estimate.Objective.Bases[0].Update();
        var jacobian = Matrix<double>.Build.Dense(q, t, ((DiagonallyWeightedLeastSquaresDiscrepancy)estimate.Objective.Discrepancies[0]).Jacobian(estimate.Objective.Bases[0], t));
        var weighted = Matrix<double>.Build.Dense(q, t, (k, a) => weights[k] * jacobian[k, a]);
        var mapped = gamma * weighted;
        return (gamma, weights, weighted.TransposeThisAndMultiply(mapped), mapped);
    }
}
