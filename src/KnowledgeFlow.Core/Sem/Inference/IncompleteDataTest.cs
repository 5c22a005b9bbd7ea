using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The complete-data statistic of full-information estimates, T = N·F(S̃, Σ(θ̂)) at the saturated moments S̃, with the
/// factor that makes up for missing answers (Zhang and Savalei 2023, Structural Equation Modeling 30:1-17, FIML-C): c =
/// tr(Z'W_cZΓ)/df, Z = I − ΔE⁻¹Δ'W, with W the saturated model's observed information, W_c what it would be of complete data, E =
/// Δ'WΔ and Γ = W⁻¹JW⁻¹ the covariance matrix of the saturated moments (their version 3); for normal data Γ = W⁻¹, so that c =
/// tr(W_cW⁻¹ − E⁻¹Δ'W_cΔ)/df (version 6). Moments of exogenous variables taken from the sample are left out.
/// </summary>
internal static class IncompleteDataTest
{
    /// <summary>
    /// The tests of a model and of its baseline; their statistics are NaN where a matrix is not positive definite, and where two
    /// variables were never answered together, so that there are no complete moments to compare with.
    /// </summary>
    /// <param name="estimate">Estimates of maximum likelihood, with means.</param>
    /// <param name="baseline">The baseline's, on the same data.</param>
    /// <param name="isRobust">Whether Γ comes from the rows (version 3) or from normal theory (version 6).</param>
    public static (ModelTest Model, ModelTest Baseline) Of(ModelEstimate estimate, ModelEstimate baseline, bool isRobust)
    {
        if (estimate.Data.Groups.Any(group => !group.UnobservedPairs.IsEmpty))
        {
            return (None(estimate), None(baseline));
        }

        SaturatedInformation[] saturated =
        [
            .. estimate.Data.Groups.Select(group => SaturatedInformation.Of(group, estimate.Table.SampleExogenous.Select(name => group.Names.IndexOf(name)).ToHashSet(), isRobust)).OfType<SaturatedInformation>(),
        ];
        return saturated.Length < estimate.Data.Groups.Length ? (None(estimate), None(baseline)) : (TestOf(estimate, saturated), TestOf(baseline, saturated));
    }

    private static ModelTest None(ModelEstimate estimate) => new(double.NaN, estimate.DegreesOfFreedom, double.NaN, double.NaN);

    private static ModelTest TestOf(ModelEstimate estimate, SaturatedInformation[] saturated)
    {
        var t = estimate.Table.FreeCount;
        var df = estimate.DegreesOfFreedom;
        var (trace, discrepancy) = (0.0, 0.0);
        var zero = Matrix<double>.Build.Dense(t, t);

        // Over groups: Δ'WΔ = E, Δ'W_cΔ, (JΔ)'W⁻¹W_cΔ and Δ'JΔ, weighted by the groups' shares.
        var (information, complete, crossed, variability) = (zero, zero, zero, zero);
        for (var g = 0; g < saturated.Length; g++)
        {
            var (group, implied) = (saturated[g], estimate.Implied(g));
            var share = estimate.Point.Groups[g].Share;
            discrepancy += share * (new MaximumLikelihoodDiscrepancy(group.Moments, hasMeans: true).TryEvaluate(implied, out var half) ? 2 * half : double.NaN);
            var jacobian = Jacobian(estimate, g, group.Kept);
            trace += group.Trace;
            information += share * jacobian.TransposeThisAndMultiply(group.Information * jacobian);
            complete += share * jacobian.TransposeThisAndMultiply(group.Complete * jacobian);
            if (group.Variability is { } scores)
            {
                var mapped = scores * jacobian;
                variability += share * jacobian.TransposeThisAndMultiply(mapped);
                crossed += share * mapped.TransposeThisAndMultiply(group.Ratio * jacobian);
            }
        }

        var statistic = estimate.EffectiveCount * discrepancy;
        if (df == 0)
        {
            return new ModelTest(0, 0, statistic);
        }

        if (ParameterCovariance.InverseOf(estimate, [.. information.ToRowMajorArray()]) is not { } values)
        {
            return new ModelTest(double.NaN, df, statistic, double.NaN);
        }

        var inverse = Matrix<double>.Build.DenseOfRowMajor(t, t, values);
        var reduced = inverse * complete;
        trace += saturated[0].Variability is null ? -reduced.Trace() : (-2 * (inverse * crossed).Trace()) + (reduced * inverse * variability).Trace();
        return new ModelTest(statistic / (trace / df), df, statistic, trace / df);
    }

    /// <summary>The derivatives of the kept moments by the free parameters, in the order of the saturated model's parameters.</summary>
    private static Matrix<double> Jacobian(ModelEstimate estimate, int g, int[] kept)
    {
        var basis = estimate.Point.Groups[g].Basis;
        var p = estimate.Implied(g).Variables;
        var jacobian = Matrix<double>.Build.Dense(p + (p * (p + 1) / 2), estimate.Table.FreeCount);
        foreach (var cell in basis.Cells)
        {
            var moment = 0;
            for (var i = 0; i < p; i++)
            {
                var (u, v) = (basis.Element(cell.U, i), basis.Element(cell.V, i));
                for (var j = 0; j <= i; j++)
                {
                    jacobian[moment++, cell.Free] += cell.Scale * ((u * basis.Element(cell.V, j)) + (v * basis.Element(cell.U, j)));
                }

                jacobian[moment++, cell.Free] += cell.MeanScale * basis.Element(cell.W, i);
            }
        }

        return Matrix<double>.Build.Dense(kept.Length, jacobian.ColumnCount, (i, j) => jacobian[kept[i], j]);
    }
}
