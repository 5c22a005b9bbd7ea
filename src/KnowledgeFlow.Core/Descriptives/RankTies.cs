namespace KnowledgeFlow.Core.Descriptives;

/// <summary>How far ties among values shorten the spread of their ranks.</summary>
internal static class RankTies
{
    /// <summary>Σ (t³ − t) over the sets of t equal values; 0 without ties, n³ − n where all are equal.</summary>
    public static double Of(double[] values) => values.CountBy(value => value).Sum(tie => ((double)tie.Value * tie.Value * tie.Value) - tie.Value);
}
