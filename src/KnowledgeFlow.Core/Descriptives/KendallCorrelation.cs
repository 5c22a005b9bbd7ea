using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Kendall's rank correlation τ-b.</summary>
internal static class KendallCorrelation
{
    /// <summary>
    /// τ-b = (C − D)/√((n0 − n1)(n0 − n2)) of concordant and discordant pairs among n0 = n(n − 1)/2, of which n1 tie in x and n2 in y,
    /// counted in O(n log n) by merge sort (Knight 1966, JASA 61:436-439). Two-sided p by the normal approximation with the variance for ties and
    /// no continuity correction (Kendall and Gibbons 1990, Rank Correlation Methods), as R's cor.test(exact = FALSE) and SPSS; without ties below 50 rows p is exact
    /// (<see cref="RankPermutations"/>), as R's.
    /// </summary>
    /// <param name="x">One variable; NaN is missing, and its row left out.</param>
    /// <param name="y">The other, of the same length.</param>
    /// <param name="xName">The first variable's name, for a diagnosis.</param>
    /// <param name="yName">The second variable's name, for a diagnosis.</param>
    /// <returns>The correlation, <see cref="Diagnosis.TooFewRows"/> (fewer than two), or <see cref="Diagnosis.ConstantVariables"/>; p is null with two rows.</returns>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static Outcome<Correlation> Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string xName, string yName)
    {
        var pairs = CompletePairs.Of(x, y);
        if (pairs.Refuses(xName, yName) is { } refused)
        {
            return refused;
        }

        double n = pairs.X.Length;
        Array.Sort(pairs.X, pairs.Y);
        var byX = Ties.None;
        var byBoth = 0L;
        for (var start = 0; start < pairs.X.Length;)
        {
            var end = RunEnd(pairs.X, start, pairs.X.Length);
            byX = byX.With(end - start);

            // Within a tie of x the order is ours to choose: ascending y makes no exchanges.
            Array.Sort(pairs.Y, start, end - start);
            for (var inner = start; inner < end;)
            {
                var innerEnd = RunEnd(pairs.Y, inner, end);
                byBoth += (long)(innerEnd - inner) * (innerEnd - inner - 1) / 2;
                inner = innerEnd;
            }

            start = end;
        }

        var exchanges = SortCountingExchanges(pairs.Y);
        var byY = Ties.None;
        for (var start = 0; start < pairs.Y.Length;)
        {
            var end = RunEnd(pairs.Y, start, pairs.Y.Length);
            byY = byY.With(end - start);
            start = end;
        }

        var all = n * (n - 1) / 2;
        var excess = all - byX.Pairs - byY.Pairs + byBoth - (2.0 * exchanges);
        var (untiedX, untiedY) = (all - byX.Pairs, all - byY.Pairs);

        // |C − D| is at most the smaller of the two counts. Where they are equal the root is exact; where not, their mean is larger by more than rounding: τ never passes 1.
        var coefficient = untiedX == untiedY ? excess / untiedX : excess / (Math.Sqrt(untiedX) * Math.Sqrt(untiedY));
        return new Correlation(coefficient, pairs.X.Length, PValue(excess, n, byX, byY));
    }

    private static double? PValue(double excess, double n, Ties byX, Ties byY)
    {
        if (n < 3)
        {
            return null;
        }

        if (byX.Pairs == 0 && byY.Pairs == 0 && n < RankPermutations.KendallBelow)
        {
            return RankPermutations.KendallP((int)n, ((n * (n - 1) / 2) + excess) / 2);
        }

        var variance = (((n * (n - 1) * ((2 * n) + 5)) - byX.Fifth - byY.Fifth) / 18)
            + (2 * byX.Pairs * byY.Pairs / (n * (n - 1)))
            + (byX.Triples * byY.Triples / (9 * n * (n - 1) * (n - 2)));
        return NormalDistribution.TwoSidedP(excess / Math.Sqrt(variance));
    }

    private static int RunEnd(double[] sorted, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && sorted[end] == sorted[start])
        {
            end++;
        }

        return end;
    }

    /// <summary>Sorts by merging and counts the pairs that stood in descending order.</summary>
    private static long SortCountingExchanges(double[] values)
    {
        var (from, to) = (values, new double[values.Length]);
        var exchanges = 0L;
        for (var width = 1; width < values.Length; width *= 2)
        {
            for (var start = 0; start < values.Length; start += 2 * width)
            {
                var (left, middle) = (start, Math.Min(start + width, values.Length));
                var (right, end) = (middle, Math.Min(start + (2 * width), values.Length));
                for (var place = start; place < end; place++)
                {
                    if (left < middle && (right >= end || from[left] <= from[right]))
                    {
                        to[place] = from[left++];
                    }
                    else
                    {
                        exchanges += middle - left;
                        to[place] = from[right++];
                    }
                }
            }

            (from, to) = (to, from);
        }

        if (!ReferenceEquals(from, values))
        {
            from.CopyTo(values, 0);
        }

        return exchanges;
    }

    /// <summary>Sums over groups of t tied values: t(t − 1)/2, t(t − 1)(t − 2) and t(t − 1)(2t + 5).</summary>
    private readonly record struct Ties(double Pairs, double Triples, double Fifth)
    {
        public static Ties None => default;

        public Ties With(double t) => new(
            Pairs + (t * (t - 1) / 2), Triples + (t * (t - 1) * (t - 2)), Fifth + (t * (t - 1) * ((2 * t) + 5)));
    }
}
