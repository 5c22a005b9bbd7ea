using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The test of Yuan and Bentler (2000, Sociological Methodology 30:165-200) as Mplus and lavaan ("yuan.bentler.mplus")
/// scale it: T/c with c = (tr(B₁A₁⁻¹) − tr(B₀A₀⁻¹))/df, where A is the information and B the variability of one row's
/// scores, index 1 for the saturated model at its own estimates and 0 for the model.
/// </summary>
internal static class YuanBentlerTest
{
    /// <summary>The scaled test of an estimate of maximum likelihood.</summary>
    /// <param name="estimate">The estimate; its data must hold rows.</param>
    /// <param name="information">The information A of both models.</param>
    /// <exception cref="ArgumentException">Only moments are at hand.</exception>
    public static ModelTest Of(ModelEstimate estimate, InformationKind information) => Of(estimate, information, SaturatedTraceOf(estimate), CasewiseScores.Variability(estimate));

    /// <summary>tr(B₁A₁⁻¹) of all groups: the same for all models of some data.</summary>
    internal static double SaturatedTraceOf(ModelEstimate estimate)
    {
        if (!estimate.Data.HasCases)
        {
            throw new ArgumentException("A scaled test needs the rows.", nameof(estimate));
        }

        return estimate.Data.Groups.Sum(group => SaturatedTrace.Of(group, estimate.Table));
    }

    /// <summary>The scaled test, with the saturated model's trace and the variability of the model's scores at hand.</summary>
    internal static ModelTest Of(ModelEstimate estimate, InformationKind information, double saturatedTrace, double[] variability)
    {
        var test = LikelihoodRatioTest.Of(estimate);
        if (test.DegreesOfFreedom == 0)
        {
            return test;
        }

        var trace = saturatedTrace - Trace(estimate, information, variability);
        var factor = trace / test.DegreesOfFreedom;
        return test with { Statistic = test.Unscaled / factor, ScalingFactor = factor };
    }

    private static double Trace(ModelEstimate estimate, InformationKind kind, double[] variability)
    {
        var inverse = ParameterCovariance.InverseOf(estimate, InformationMatrix.Of(estimate, kind));
        if (inverse is null)
        {
            return double.NaN;
        }

        var sum = 0.0;
        for (var i = 0; i < inverse.Length; i++)
        {
            sum += inverse[i] * variability[i];
        }

        return sum;
    }
}
