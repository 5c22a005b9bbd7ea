using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The F tests of two or more independent groups.</summary>
public static class OneWayAnalysisOfVariance
{
    /// <summary>Fisher's F = (SS_between/(k − 1))/(SS_within/(n − k)) (Fisher 1925), with eta squared.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the interval of eta squared, between 0 and 1.</param>
    /// <returns>
    /// The test, or <see cref="Diagnosis.TooFewGroups"/> (fewer than two), <see cref="Diagnosis.TooFewRows"/> (no more rows than
    /// groups), <see cref="Diagnosis.NoVariationWithinGroups"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Outcome<GroupComparison> Fisher(ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level = ConfidenceLevel.Usual)
    {
        if (Refuses(groups, outcome, grouping, level, 1) is { } refused)
        {
            return refused;
        }

        var (f, df1, df2) = Classical(groups);
        return new GroupComparison(f, df1, df2, FDistribution.UpperTail(f, df1, df2), EtaSquared.Of(f, df1, df2, level));
    }

    /// <summary>
    /// Welch's F, for unequal variances (Welch 1951, Biometrika 38:330-336): with w = n/s², Σ w (x̄ − x̃)²/(k − 1) over
    /// 1 + 2(k − 2)Λ/(k² − 1), Λ = Σ (1 − w/Σw)²/(n − 1), and (k² − 1)/(3Λ) degrees of freedom in the denominator. Its effect
    /// size is the eta squared of <see cref="Fisher"/>.
    /// </summary>
    /// <param name="groups">The groups, of at least two rows and some variance each.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the interval of eta squared, between 0 and 1.</param>
    /// <returns>
    /// The test, or <see cref="Diagnosis.TooFewGroups"/> (fewer than two), <see cref="Diagnosis.SmallGroups"/> (of a single row), <see cref="Diagnosis.NoVariationWithinGroups"/> (one
    /// group without variance would weigh infinitely).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Outcome<GroupComparison> Welch(ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level = ConfidenceLevel.Usual)
    {
        if (Refuses(groups, outcome, grouping, level, 2) is { } refused)
        {
            return refused;
        }

        if (groups.Any(group => group.Variance == 0))
        {
            return new Diagnosis.NoVariationWithinGroups(outcome);
        }

        double k = groups.Length;
        var weights = groups.Select(group => group.Count / group.Variance).ToArray();
        var total = weights.Sum();
        var centre = groups.Zip(weights, (group, weight) => weight * group.Mean).Sum() / total;
        var between = groups.Zip(weights, (group, weight) => weight * Deviation(group, centre) * Deviation(group, centre)).Sum() / (k - 1);
        var lambda = groups.Zip(weights, (group, weight) => (1 - (weight / total)) * (1 - (weight / total)) / (group.Count - 1)).Sum();
        var f = between / (1 + (2 * (k - 2) * lambda / ((k * k) - 1)));
        var df2 = ((k * k) - 1) / (3 * lambda);
        var (classical, df1, classicalDf2) = Classical(groups);
        return new GroupComparison(f, df1, df2, FDistribution.UpperTail(f, df1, df2), EtaSquared.Of(classical, df1, classicalDf2, level));
    }

    private static (double F, double NumeratorDegreesOfFreedom, double DenominatorDegreesOfFreedom) Classical(ImmutableArray<GroupSummary> groups)
    {
        double n = groups.Sum(group => group.Count);
        var centre = groups.Sum(group => group.Count * group.Mean) / n;
        var between = groups.Sum(group => group.Count * Deviation(group, centre) * Deviation(group, centre));
        var within = groups.Sum(group => (group.Count - 1) * group.Variance);
        var (df1, df2) = (groups.Length - 1, n - groups.Length);
        return (between / df1 / (within / df2), df1, df2);
    }

    private static double Deviation(GroupSummary group, double centre) => RoundingError.Cleared(group.Mean - centre, Math.Abs(group.Mean) + Math.Abs(centre));

    private static Diagnosis? Refuses(ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level, int fewestRows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (groups.Length < 2)
        {
            return new Diagnosis.TooFewGroups(grouping, groups.Length, 2);
        }

        if (GroupSummary.Small(groups, grouping, fewestRows) is { } small)
        {
            return small;
        }

        var rows = groups.Sum(group => group.Count);
        if (rows <= groups.Length)
        {
            return new Diagnosis.TooFewRows(rows, groups.Length + 1);
        }

        return groups.All(group => group.Variance == 0) ? new Diagnosis.NoVariationWithinGroups(outcome) : null;
    }
}
