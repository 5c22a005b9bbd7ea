using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// tr(B₁A₁⁻¹) of the saturated model. Of complete data it is p + (b − p)/2 with b = mean of (d'S⁻¹d)², d = x − x̄:
/// Mardia's kurtosis (1970) in disguise, p(p + 3)/2 under normality; without means the first term p falls away.
/// </summary>
internal static class SaturatedTrace
{
    /// <summary>The trace of a group, less that of exogenous variables taken from the sample.</summary>
    public static double Of(ObservedGroup group, ParameterTable table)
    {
        int[] exogenous = [.. table.SampleExogenous.Select(name => group.Names.IndexOf(name))];
        var total = group.IsComplete ? Complete(group, [.. Enumerable.Range(0, group.Variables)], table.HasMeanStructure) : Incomplete(group);
        return exogenous.Length == 0 ? total : total - Complete(group, exogenous, table.HasMeanStructure);
    }

    private static double Incomplete(ObservedGroup group)
    {
        if (SaturatedModel.Of(group) is not { } estimate)
        {
            return double.NaN;
        }

        var inverse = ParameterCovariance.InverseOf(estimate, InformationMatrix.Of(estimate, InformationKind.Observed));
        return inverse is null ? double.NaN : inverse.Zip(CasewiseScores.Variability(estimate), (a, b) => a * b).Sum();
    }

    /// <summary>The trace of variables that every row has.</summary>
    private static double Complete(ObservedGroup group, int[] variables, bool hasMeans)
    {
        var size = variables.Length;
        var factor = new double[size * size];
        var means = new double[size];
        for (var i = 0; i < size; i++)
        {
            means[i] = ExogenousMoments.Mean(group, variables[i]);
            for (var j = 0; j < size; j++)
            {
                factor[(i * size) + j] = ExogenousMoments.Covariance(group, variables[i], variables[j]);
            }
        }

        if (!CholeskyFactor.TryFactor(factor, size, out _))
        {
            return double.NaN;
        }

        var (deviation, solved) = (new double[size], new double[size]);
        var sum = 0.0;
        for (var row = 0; row < group.Count; row++)
        {
            for (var i = 0; i < size; i++)
            {
                solved[i] = deviation[i] = group.Cases[(row * group.Variables) + variables[i]] - means[i];
            }

            CholeskyFactor.Solve(factor, size, solved);
            var distance = LaneSums.Dot(deviation, solved);
            sum += distance * distance;
        }

        return (hasMeans ? size : 0) + (0.5 * ((sum / group.Count) - size));
    }
}
