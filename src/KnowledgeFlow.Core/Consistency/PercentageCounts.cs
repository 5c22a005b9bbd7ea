using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// Percentages of a known number of people: each is 100 c / n with a whole c, so that few of the printed decimals are possible where n is small
/// (the granularity that Brown and Heathers 2017, Social Psychological and Personality Science 8:363-369, use for means).
/// </summary>
public static class PercentageCounts
{
    /// <summary>The counts c, from 0 to n, whose 100 c / n lies in the interval; <c>First</c> above <c>Last</c> where none does.</summary>
    /// <param name="percent">The percentage, 0 to 100.</param>
    /// <param name="n">Of how many people.</param>
    public static (int First, int Last) Fitting(Interval percent, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        const double Slack = 1e-9;
        var first = Math.Max(0, Math.Ceiling((percent.Low * n / 100) - Slack));
        var last = Math.Min(n, Math.Floor((percent.High * n / 100) + Slack));
        return first <= last ? ((int)first, (int)last) : (1, 0);
    }

    /// <summary>Whether people can be divided so that every percentage comes out: counts that fit each, and add up to n.</summary>
    /// <param name="percentages">The percentages of all categories.</param>
    /// <param name="n">Of how many people.</param>
    public static bool AddUp(IEnumerable<Interval> percentages, int n)
    {
        var (least, most) = (0L, 0L);
        foreach (var percentage in percentages)
        {
            var (first, last) = Fitting(percentage, n);
            if (first > last)
            {
                return false;
            }

            (least, most) = (least + first, most + last);
        }

        return least <= n && n <= most;
    }

    /// <summary>Whether the percentages of all categories can add up to 100 for some number of people: 100 lies in the sum of the intervals.</summary>
    public static bool AddUpToHundred(IEnumerable<Interval> percentages) => percentages.Aggregate(Interval.At(0), (sum, next) => sum + next).Contains(100);

    /// <summary>The numbers of people nearest to n, in order, of whom every one of the percentages is possible; n itself only where it is.</summary>
    /// <param name="percentages">The percentages.</param>
    /// <param name="n">The number of people that is reported.</param>
    /// <param name="most">How many numbers to find.</param>
    /// <param name="mustAddUp">Whether the counts have to add up to the number as well.</param>
    public static ImmutableArray<int> TotalsNear(IReadOnlyCollection<Interval> percentages, int n, int most, bool mustAddUp)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var distance = 0; distance < n && found.Count < most; distance++)
        {
            foreach (var total in distance == 0 ? (ReadOnlySpan<int>)[n] : [n - distance, n + distance])
            {
                if (found.Count < most && (mustAddUp ? AddUp(percentages, total) : percentages.All(percentage => Fitting(percentage, total) is var (first, last) && first <= last)))
                {
                    found.Add(total);
                }
            }
        }

        found.Sort();
        return found.ToImmutable();
    }
}
