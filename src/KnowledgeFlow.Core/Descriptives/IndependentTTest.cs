using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The t tests of two independent groups.</summary>
public static class IndependentTTest
{
    /// <summary>Student's t with the pooled variance and n1 + n2 − 2 degrees of freedom (Student 1908; Fisher 1925).</summary>
    /// <param name="groups">The two groups, in order.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the interval of d, between 0 and 1.</param>
    /// <param name="alternative">What p is of; the first group is the one that may be higher.</param>
    /// <returns>
    /// The test, or <see cref="Diagnosis.TooFewGroups"/> (other than two), <see cref="Diagnosis.TooFewRows"/> (fewer than three),
    /// <see cref="Diagnosis.NoVariationWithinGroups"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Outcome<GroupComparison> Pooled(ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level = ConfidenceLevel.Usual, Alternative alternative = Alternative.TwoSided)
    {
        if (Refuses(groups, outcome, grouping, level, 1) is { } refused)
        {
            return refused;
        }

        var (first, second) = (groups[0], groups[1]);
        double df = first.Count + second.Count - 2;
        var pooled = (((first.Count - 1) * first.Variance) + ((second.Count - 1) * second.Variance)) / df;
        var t = GroupSummary.Difference(first, second) / Math.Sqrt(pooled * ((1.0 / first.Count) + (1.0 / second.Count)));
        return new GroupComparison(t, null, df, AlternativeProbability.OfT(t, df, alternative), CohenD.Of(first, second, level));
    }

    /// <summary>
    /// Welch's t, for unequal variances: (x̄1 − x̄2)/√(s1²/n1 + s2²/n2), with Satterthwaite's degrees of freedom (Welch 1947, Biometrika 34:28-35). Its
    /// effect size is d with the pooled standard deviation, that of <see cref="Pooled"/>.
    /// </summary>
    /// <param name="groups">The two groups, in order, of at least two rows each.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the interval of d, between 0 and 1.</param>
    /// <param name="alternative">What p is of; the first group is the one that may be higher.</param>
    /// <returns>
    /// The test, or <see cref="Diagnosis.TooFewGroups"/> (other than two), <see cref="Diagnosis.SmallGroups"/> (of a single row),
    /// <see cref="Diagnosis.NoVariationWithinGroups"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Outcome<GroupComparison> Welch(ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level = ConfidenceLevel.Usual, Alternative alternative = Alternative.TwoSided)
    {
        if (Refuses(groups, outcome, grouping, level, 2) is { } refused)
        {
            return refused;
        }

        var (first, second) = (groups[0], groups[1]);
        var (variance, df) = GroupSummary.Satterthwaite(first, second);
        var t = GroupSummary.Difference(first, second) / Math.Sqrt(variance);
        return new GroupComparison(t, null, df, AlternativeProbability.OfT(t, df, alternative), CohenD.Of(first, second, level));
    }

    private static Diagnosis? Refuses(ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level, int fewestRows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (groups.Length != 2)
        {
            return new Diagnosis.TooFewGroups(grouping, groups.Length, 2);
        }

        if (GroupSummary.Small(groups, grouping, fewestRows) is { } small)
        {
            return small;
        }

        if (groups[0].Count + groups[1].Count < 3)
        {
            return new Diagnosis.TooFewRows(groups[0].Count + groups[1].Count, 3);
        }

        return groups.All(group => group.Variance == 0) ? new Diagnosis.NoVariationWithinGroups(outcome) : null;
    }
}
