using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>The sample's own moments: of complete data, or as the saturated model has them where answers are missing.</summary>
/// <param name="Means">x̄.</param>
/// <param name="Covariance">S, p × p by rows, divisor N; NaN where no row answers both.</param>
internal sealed record SampleMoments(double[] Means, double[] Covariance)
{
    /// <summary>The moments of a group of an estimate's data.</summary>
    public static SampleMoments Of(ModelEstimate estimate, int group)
    {
        var data = estimate.Data.Groups[group];
        if (data.IsComplete)
        {
            return new SampleMoments([.. data.Means], data.CovarianceValues.ToArray());
        }

        var saturated = data.Saturated;
        var covariance = saturated.Covariance.ToArray();
        foreach (var (i, j) in data.UnobservedPairs)
        {
            covariance[(i * data.Variables) + j] = covariance[(j * data.Variables) + i] = double.NaN;
        }

        return new SampleMoments(saturated.Means, covariance);
    }
}
