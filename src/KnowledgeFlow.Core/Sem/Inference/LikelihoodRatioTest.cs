using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>The test χ² = N·F of a model against the saturated one (Bollen 1989, p. 263); of incomplete data twice the difference of the log-likelihoods.</summary>
internal static class LikelihoodRatioTest
{
    /// <summary>The test of an estimate. N counts the rows of all groups, less the groups for least squares, whose covariances have the divisor N − 1.</summary>
    public static ModelTest Of(ModelEstimate estimate)
    {
        var discrepancy = estimate.Discrepancy;
        for (var g = 0; g < estimate.Data.Groups.Length; g++)
        {
            // Full information has no saturated value within its discrepancy.
            var group = estimate.Data.Groups[g];
            discrepancy -= group.IsComplete ? 0 : 2 * estimate.Point.Groups[g].Share * group.Saturated.HalfDeviance;
        }

        var statistic = estimate.DegreesOfFreedom == 0 ? 0 : estimate.EffectiveCount * discrepancy;
        return new ModelTest(statistic, estimate.DegreesOfFreedom, statistic);
    }
}
