using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>A variable within one group of rows.</summary>
/// <param name="Group">The group's value of the grouping variable.</param>
/// <param name="Count">The rows n of the group that have the variable, at least 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their variance, divisor n − 1; 0 for a single row.</param>
public sealed record GroupSummary(double Group, int Count, double Mean, double Variance)
{
    /// <summary>Summarises a variable by groups, in ascending order of the grouping variable; rows that lack either are left out.</summary>
    /// <param name="outcome">The variable; NaN is missing.</param>
    /// <param name="group">The grouping variable, of the same length; NaN is missing.</param>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static ImmutableArray<GroupSummary> Of(ReadOnlySpan<double> outcome, ReadOnlySpan<double> group)
    {
        var pairs = CompletePairs.Of(outcome, group);
        return
        [
            .. pairs.X.Zip(pairs.Y).GroupBy(pair => pair.Second, pair => pair.First).OrderBy(rows => rows.Key)
                .Select(rows => OfValues(rows.Key, [.. rows]))
        ];
    }

    /// <summary>The limits x̄ ± t s/√n of the mean with n − 1 degrees of freedom (Student 1908); NaN for a single row.</summary>
    /// <param name="level">The interval's level, inside (0, 1).</param>
    public (double Lower, double Upper) MeanInterval(double level = ConfidenceLevel.Usual)
    {
        var half = Count < 2 ? double.NaN : StudentTDistribution.UpperTailQuantile((1 - level) / 2, Count - 1) * Math.Sqrt(Variance / Count);
        return (Mean - half, Mean + half);
    }

    /// <summary>x̄1 − x̄2, 0 where no more than rounding parts the means.</summary>
    internal static double Difference(GroupSummary first, GroupSummary second) =>
        RoundingError.Cleared(first.Mean - second.Mean, Math.Abs(first.Mean) + Math.Abs(second.Mean));

    /// <summary>The groups with fewer rows than a test needs of each, or null.</summary>
    internal static Diagnosis.SmallGroups? Small(ImmutableArray<GroupSummary> groups, string grouping, int fewestRows)
    {
        ImmutableArray<string> small = [.. groups.Where(group => group.Count < fewestRows).Select(group => group.Group.ToString(CultureInfo.InvariantCulture))];
        return small.IsEmpty ? null : new Diagnosis.SmallGroups(grouping, small, fewestRows);
    }

    /// <summary>The variance s1²/n1 + s2²/n2 of the difference of means and Satterthwaite's degrees of freedom of it (Welch 1947); both groups have two rows or more.</summary>
    internal static (double Variance, double DegreesOfFreedom) Satterthwaite(GroupSummary first, GroupSummary second)
    {
        var (a, b) = (first.Variance / first.Count, second.Variance / second.Count);
        return (a + b, (a + b) * (a + b) / ((a * a / (first.Count - 1)) + (b * b / (second.Count - 1))));
    }

    private static GroupSummary OfValues(double group, double[] values)
    {
        if (Spread.IsConstant(values))
        {
            return new GroupSummary(group, values.Length, values[0], 0);
        }

        var accumulator = new MomentsAccumulator(["outcome"]);
        foreach (var value in values)
        {
            accumulator.Add([value]);
        }

        var moments = accumulator.ToMoments();
        return new GroupSummary(group, values.Length, moments.Means[0], moments.Variance(0));
    }
}
