using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives.PostHoc;

/// <summary>The tests of all pairs of groups that follow an analysis of variance.</summary>
public static class PairwiseComparisons
{
    /// <summary>With the pooled variance of all groups and n − k degrees of freedom: LSD, Bonferroni, Šidák, Tukey-Kramer, Scheffé.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="adjustment">How the number of pairs is guarded against.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <param name="cancellation">Ends the work, between two pairs, with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The pairs, the first group with each later one, then the second; or the diagnosis of <see cref="OneWayAnalysisOfVariance.Fisher"/>.</returns>
    public static Outcome<ImmutableArray<PairwiseComparison>> Pooled(
        ImmutableArray<GroupSummary> groups, PairwiseAdjustment adjustment, string outcome, string grouping, double level = ConfidenceLevel.Usual, CancellationToken cancellation = default) =>
        OneWayAnalysisOfVariance.Fisher(groups, outcome, grouping, level).Then<ImmutableArray<PairwiseComparison>>(test =>
        {
            var within = groups.Sum(group => (group.Count - 1) * group.Variance) / test.DegreesOfFreedom;
            return Pairs(groups, (first, second) => (within * ((1.0 / first.Count) + (1.0 / second.Count)), test.DegreesOfFreedom), adjustment, level, cancellation);
        });

    /// <summary>
    /// Games-Howell, for unequal variances (Games and Howell 1976, Journal of Educational Statistics 1:113-125): the studentised range with each pair's own error
    /// √(s₁²/n₁ + s₂²/n₂) and Satterthwaite's degrees of freedom.
    /// </summary>
    /// <param name="groups">The groups, of at least two rows each.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <param name="cancellation">Ends the work, between two pairs, with <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The pairs as of <see cref="Pooled"/>, NaN where neither group of a pair varies; or <see cref="Diagnosis.SmallGroups"/> where a group has a single row,
    /// or the diagnosis of <see cref="OneWayAnalysisOfVariance.Fisher"/>.
    /// </returns>
    public static Outcome<ImmutableArray<PairwiseComparison>> GamesHowell(
        ImmutableArray<GroupSummary> groups, string outcome, string grouping, double level = ConfidenceLevel.Usual, CancellationToken cancellation = default) =>
        OneWayAnalysisOfVariance.Fisher(groups, outcome, grouping, level).Then<ImmutableArray<PairwiseComparison>>(_ =>
            GroupSummary.Small(groups, grouping, 2) is { } small ? small : Pairs(groups, GroupSummary.Satterthwaite, PairwiseAdjustment.Tukey, level, cancellation));

    private static ImmutableArray<PairwiseComparison> Pairs(
        ImmutableArray<GroupSummary> groups, Func<GroupSummary, GroupSummary, (double Variance, double DegreesOfFreedom)> error, PairwiseAdjustment adjustment, double level, CancellationToken cancellation)
    {
        var critical = new Dictionary<double, double>();
        return
        [
            .. from first in Enumerable.Range(0, groups.Length)
               from second in Enumerable.Range(first + 1, groups.Length - first - 1)
               let of = error(groups[first], groups[second])
               select PairwiseComparison.WithCritical(
                   first, second, GroupSummary.Difference(groups[first], groups[second]), Math.Sqrt(of.Variance), of.DegreesOfFreedom, groups.Length, adjustment, CriticalAt(of.DegreesOfFreedom)),
        ];

        double CriticalAt(double df)
        {
            cancellation.ThrowIfCancellationRequested();
            return critical.TryGetValue(df, out var known) ? known : critical[df] = PairwiseComparison.Critical(1 - level, df, groups.Length, adjustment);
        }
    }
}
