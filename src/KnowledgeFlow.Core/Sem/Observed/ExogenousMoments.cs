namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// Sample moments of exogenous observed variables, which every row has (rows without them are left out), pooled over the
/// patterns of missing answers to the others.
/// </summary>
internal static class ExogenousMoments
{
    /// <summary>The mean of a variable that no row misses.</summary>
    public static double Mean(ObservedGroup group, int variable)
    {
        var sum = 0.0;
        foreach (var pattern in group.Patterns)
        {
            sum += pattern.Count * pattern.Means[pattern.Variables.IndexOf(variable)];
        }

        return sum / group.Count;
    }

    /// <summary>The covariance, divisor N, of two variables that no row misses.</summary>
    public static double Covariance(ObservedGroup group, int first, int second)
    {
        var (meanFirst, meanSecond) = (Mean(group, first), Mean(group, second));
        var sum = 0.0;
        foreach (var pattern in group.Patterns)
        {
            var (i, j) = (pattern.Variables.IndexOf(first), pattern.Variables.IndexOf(second));
            var within = pattern.CovarianceValues[(i * pattern.Variables.Length) + j];
            sum += pattern.Count * (within + ((pattern.Means[i] - meanFirst) * (pattern.Means[j] - meanSecond)));
        }

        return sum / group.Count;
    }
}
