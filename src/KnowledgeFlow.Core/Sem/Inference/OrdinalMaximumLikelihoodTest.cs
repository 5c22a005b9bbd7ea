using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The maximum-likelihood statistic of polychoric correlations at diagonally weighted estimates, T = N·F(R, Σ(θ̂)), with the
/// factor that makes up for their not being Pearson's (Savalei 2021, doi:10.1080/00273171.2020.1717922): c = tr(Z'VZΓ)/df, Z = I −
/// ΔE⁻¹Δ'W, over correlations only, with V the normal-theory information of correlations at Σ(θ̂) and W the diagonal weights. Of the
/// baseline T = −N ln|R| and c = tr(Γ)/df.
/// </summary>
internal static class OrdinalMaximumLikelihoodTest
{
    /// <summary>The tests of a model of one group and of its baseline; null where R or Σ(θ̂) is not positive definite.</summary>
    public static (ModelTest Model, ModelTest Baseline)? Of(ModelEstimate estimate) => Of(estimate, ParameterCovariance.InverseOf(estimate, estimate.Information));

    /// <summary>The same with E⁻¹ at hand; null where E is not positive definite.</summary>
    internal static (ModelTest Model, ModelTest Baseline)? Of(ModelEstimate estimate, double[]? inverseInformation)
    {
        var group = estimate.Data.Groups[0];
        var sample = group.Ordinal;
        var (p, q, df) = (group.Variables, sample.Count, estimate.DegreesOfFreedom);
        var (correlations, implied) = (sample.Correlations.ToArray(), estimate.Implied(0).TotalCovariance());
        if (!CholeskyFactor.TryFactor(correlations, p, out _) || !CholeskyFactor.TryFactor(implied, p, out _))
        {
            return null;
        }

        var inverse = new double[p * p];
        CholeskyFactor.Invert(implied, p, inverse, new double[p * p]);
        var independence = -CholeskyFactor.LogDeterminant(correlations, p);
        var discrepancy = CholeskyFactor.LogDeterminant(implied, p) + independence + LaneSums.Dot(sample.Correlations, inverse) - p;
        var (first, pairs) = (sample.Thresholds.Length, q - sample.Thresholds.Length);
        var (statistic, baseline) = (group.Count * discrepancy, group.Count * independence);
        var total = Enumerable.Range(first, pairs).Sum(k => sample.Gamma[(k * q) + k]);
        var none = new ModelTest(baseline / (total / pairs), pairs, baseline, total / pairs);
        if (df == 0)
        {
            return (new ModelTest(0, 0, statistic), none);
        }

        var factor = Trace(estimate, inverseInformation, Information(inverse, p, pairs), first, pairs) / df;
        return (new ModelTest(statistic / factor, df, statistic, factor), none);
    }

    /// <summary>V: ½ tr(Σ⁻¹dΣΣ⁻¹dΣ) of single correlations.</summary>
    private static double[] Information(double[] inverse, int p, int pairs)
    {
        var places = new List<(int I, int J)>(pairs);
        for (var j = 0; j < p; j++)
        {
            for (var i = j + 1; i < p; i++)
            {
                places.Add((i, j));
            }
        }

        var information = new double[pairs * pairs];
        for (var a = 0; a < pairs; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var (i, j, k, l) = (places[a].I * p, places[a].J * p, places[b].I, places[b].J);
                information[(a * pairs) + b] = information[(b * pairs) + a] = (inverse[i + k] * inverse[j + l]) + (inverse[i + l] * inverse[j + k]);
            }
        }

        return information;
    }

    private static double Trace(ModelEstimate estimate, double[]? inverse, double[] information, int first, int pairs)
    {
        var sample = estimate.Data.Groups[0].Ordinal;
        var (q, t) = (sample.Count, estimate.Table.FreeCount);
        var jacobian = DiagonallyWeightedLeastSquaresDiscrepancy.Jacobian(sample, estimate.Point.Groups[0].Basis, t);
        if (inverse is null)
        {
            return double.NaN;
        }

        // By rows of a parameter: Δ, VΔ, ΓWΔ over correlations. Parameters that move thresholds alone drop out.
        var moving = Enumerable.Range(0, t).Where(a => jacobian.AsSpan((a * q) + first, pairs).ContainsAnyExcept(0)).ToArray();
        var (informed, mapped) = (new double[moving.Length][], new double[moving.Length][]);
        for (var a = 0; a < moving.Length; a++)
        {
            var row = jacobian.AsSpan((moving[a] * q) + first, pairs);
            (informed[a], mapped[a]) = (new double[pairs], new double[pairs]);
            for (var k = 0; k < pairs; k++)
            {
                // A parameter moves few of the correlations.
                if (row[k] != 0)
                {
                    var gamma = sample.Gamma.AsSpan(((first + k) * q) + first, pairs);
                    TensorPrimitives.MultiplyAdd(information.AsSpan(k * pairs, pairs), row[k], informed[a], informed[a]);
                    TensorPrimitives.MultiplyAdd(gamma, row[k] / gamma[k], mapped[a], mapped[a]);
                }
            }
        }

        var n = moving.Length;
        var bread = DenseMatrix.Of(n, n, (a, b) => inverse[(moving[a] * t) + moving[b]]);
        var crossed = DenseMatrix.Of(n, n, (a, b) => LaneSums.Dot(mapped[a], informed[b]));
        var normal = DenseMatrix.Of(n, n, (a, b) => LaneSums.Dot(jacobian.AsSpan((moving[a] * q) + first, pairs), informed[b]));
        var variability = DenseMatrix.Of(n, n, (a, b) => Weighted(moving[a], mapped[b]));
        var trace = 0.0;
        for (var k = 0; k < pairs; k++)
        {
            trace += LaneSums.Dot(information.AsSpan(k * pairs, pairs), sample.Gamma.AsSpan(((first + k) * q) + first, pairs));
        }

        return trace - (2 * (bread * crossed).Trace()) + (bread * normal * bread * variability).Trace();

        double Weighted(int parameter, double[] other)
        {
            var sum = 0.0;
            for (var k = 0; k < pairs; k++)
            {
                sum += jacobian[(parameter * q) + first + k] * other[k] / sample.Gamma[((first + k) * q) + first + k];
            }

            return sum;
        }
    }
}
