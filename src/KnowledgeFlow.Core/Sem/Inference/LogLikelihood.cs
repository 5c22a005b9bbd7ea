using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The normal log-likelihood of the data under a model. Exogenous observed variables whose moments are taken from the
/// sample are conditioned on: their own log-likelihood is subtracted, as lavaan does.
/// </summary>
internal static class LogLikelihood
{
    /// <summary>The log-likelihood at the estimates; NaN where the estimates are not of maximum likelihood.</summary>
    public static double Of(ModelEstimate estimate)
    {
        if (!estimate.Method.HasLikelihood)
        {
            return double.NaN;
        }

        var sum = 0.0;
        for (var g = 0; g < estimate.Data.Groups.Length; g++)
        {
            var group = estimate.Data.Groups[g];
            var answers = group.Patterns.Sum(pattern => (double)pattern.Count * pattern.Variables.Length);
            var deviance = 2 * estimate.Point.Groups[g].Value;
            if (group.IsComplete)
            {
                deviance += LogDeterminant(group.CovarianceValues.ToArray(), group.Variables) + group.Variables;
            }

            sum -= 0.5 * ((answers * Math.Log(2 * Math.PI)) + (group.Count * deviance));
            sum -= OfExogenous(group, [.. estimate.Table.SampleExogenous.Select(name => group.Names.IndexOf(name))]);
        }

        return sum;
    }

    private static double OfExogenous(ObservedGroup group, int[] variables)
    {
        if (variables.Length == 0)
        {
            return 0;
        }

        var x = variables.Length;
        var covariance = new double[x * x];
        for (var i = 0; i < x; i++)
        {
            for (var j = 0; j < x; j++)
            {
                covariance[(i * x) + j] = ExogenousMoments.Covariance(group, variables[i], variables[j]);
            }
        }

        return -0.5 * group.Count * ((x * Math.Log(2 * Math.PI)) + LogDeterminant(covariance, x) + x);
    }

    private static double LogDeterminant(double[] matrix, int n) =>
        CholeskyFactor.TryFactor(matrix, n, out _) ? CholeskyFactor.LogDeterminant(matrix, n) : double.NaN;
}
