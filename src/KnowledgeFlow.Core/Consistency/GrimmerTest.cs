namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// GRIMMER (Anaya 2016, PeerJ Preprints 4:e2400v1; with the test of parity by Allard 2018, Analytic-GRIMMER): of n whole numbers the sum and the
/// sum of squares are whole, both even or both odd, which few printed pairs of mean and SD allow where n is small. Where a score is the
/// mean of k answers the same is true of the totals.
/// </summary>
public static class GrimmerTest
{
    private const long MostSums = 100_000;

    /// <summary>
    /// Whether some n whole totals have a mean and an SD in the intervals, under the divisor n − 1 or n. Where the scale of answers is known
    /// the totals lie between <paramref name="lowest"/> and <paramref name="highest"/>. It never denies what is possible; of what is impossible it
    /// may let some pass.
    /// </summary>
    /// <param name="mean">The printed mean.</param>
    /// <param name="deviation">The printed SD.</param>
    /// <param name="n">How many people; at least 2.</param>
    /// <param name="parts">How many whole numbers each score is the mean of; 1 for a single answer or a sum.</param>
    /// <param name="lowest">The lowest total, or −∞.</param>
    /// <param name="highest">The highest total, or ∞.</param>
    public static bool IsPossible(Interval mean, Interval deviation, int n, int parts, double lowest, double highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        var (first, last) = GrimTest.Sums(mean, n, parts);
        if (last - first > MostSums)
        {
            return true;
        }

        var totals = deviation.Intersect(Interval.NonNegative) * parts;
        for (var sum = first; sum <= last; sum++)
        {
            if (IsPossible(sum, totals, n, n - 1, lowest, highest) || IsPossible(sum, totals, n, n, lowest, highest))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPossible(long sum, Interval deviation, int n, int divisor, double lowest, double highest)
    {
        if (deviation.IsEmpty || sum < n * lowest || sum > n * highest)
        {
            return false;
        }

        // Deviations from a whole number near the mean keep the squares small, and the parity as it is up to that of n times the number.
        var centre = (long)Math.Floor((double)sum / n);
        var rest = sum - (n * centre);
        var aboutMean = (double)rest * rest / n;
        var squares = deviation.Square * divisor + aboutMean;
        var slack = 1e-9 * Math.Max(1, squares.High);

        // The least is had by totals as equal as can be: rest of them one above the centre.
        var least = Math.Max(Math.Ceiling(squares.Low - slack), rest);
        var most = Math.Min(Math.Floor(squares.High + slack), MostSquares(rest, n, lowest - centre, highest - centre));
        if (least > most)
        {
            return false;
        }

        // x² and x are both even or both odd, and so are their sums.
        return (least % 2 == rest % 2) || least + 1 <= most;
    }

    // The most is had by totals at the ends of the scale, but for one in between.
    private static double MostSquares(double sum, int n, double lowest, double highest)
    {
        if (double.IsInfinity(lowest) || double.IsInfinity(highest) || lowest == highest)
        {
            return double.PositiveInfinity;
        }

        var atTop = Math.Floor((sum - (n * lowest)) / (highest - lowest));
        if (atTop >= n)
        {
            return n * highest * highest;
        }

        var between = sum - (atTop * highest) - ((n - atTop - 1) * lowest);
        return (atTop * highest * highest) + ((n - atTop - 1) * lowest * lowest) + (between * between);
    }
}
