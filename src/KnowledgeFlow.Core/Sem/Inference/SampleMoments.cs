using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>The sample's own moments: of complete data, or as the saturated model has them where answers are missing.</summary>
/// <param name="Means">x̄.</param>
/// <param name="Covariance">S, p × p by rows, divisor N.</param>
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
        return new SampleMoments(saturated.Means, saturated.Covariance);
    }
}
