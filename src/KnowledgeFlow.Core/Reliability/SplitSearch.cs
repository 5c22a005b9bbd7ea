using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Finds the split of items into halves whose sums differ least in the mean square, which gives the largest λ4.</summary>
public static class SplitSearch
{
    /// <summary>Up to so many items every split is tried; C(19, 9) = 92,378 for twenty.</summary>
    public const int MostItems = 20;

    private const int Starts = 100;
    private const ulong Seed = 19450101;

    /// <summary>The least variance of the halves' difference, Σ_ij s_i s_j c_ij with signs s = ±1 of which the numbers differ by at most one.</summary>
    internal static double LeastDifference(Moments moments)
    {
        var k = moments.Variables;
        var signs = new double[k];
        if (k > MostItems)
        {
            return Enumerable.Range(0, Starts).Min(start => Descend(moments, signs, RandomSource.OfStream(Seed, (ulong)start)));
        }

        // The first item's half may be the larger one or the smaller one; with an even number they are alike.
        Array.Fill(signs, -1);
        signs[0] = 1;
        var least = Choose(moments, signs, 1, ((k + 1) / 2) - 1);
        return k % 2 == 0 ? least : Math.Min(least, Choose(moments, signs, 1, (k / 2) - 1));
    }

    private static double Choose(Moments moments, double[] signs, int from, int left)
    {
        if (left <= 0)
        {
            return Difference(moments, signs);
        }

        moments.Cancellation.ThrowIfCancellationRequested();
        var least = double.PositiveInfinity;
        for (var item = from; item <= signs.Length - left; item++)
        {
            signs[item] = 1;
            least = Math.Min(least, Choose(moments, signs, item + 1, left - 1));
            signs[item] = -1;
        }

        return least;
    }

    private static double Difference(Moments moments, double[] signs)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += moments.Covariance(i, i);
            for (var j = 0; j < i; j++)
            {
                sum += 2 * signs[i] * signs[j] * moments.Covariance(i, j);
            }
        }

        return sum;
    }

    // From a random split, the best exchange of two items until none helps.
    private static double Descend(Moments moments, double[] signs, RandomSource source)
    {
        var k = signs.Length;
        var order = Enumerable.Range(0, k).Select(item => (item, Key: source.NextDouble())).OrderBy(pair => pair.Key).Select(pair => pair.item).ToArray();
        for (var place = 0; place < k; place++)
        {
            signs[order[place]] = place % 2 == 0 ? 1 : -1;
        }

        while (true)
        {
            moments.Cancellation.ThrowIfCancellationRequested();
            var pull = Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Where(j => j != i).Sum(j => signs[j] * moments.Covariance(i, j))).ToArray();
            var (best, first, second) = (-1e-12 * Math.Abs(Difference(moments, signs)), -1, -1);
            for (var i = 0; i < k; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    // Turning both signs changes every product with a third item; that of the two stays.
                    var change = signs[i] == signs[j] ? 0 : -4 * ((signs[i] * pull[i]) + (signs[j] * pull[j]) - (2 * signs[i] * signs[j] * moments.Covariance(i, j)));
                    (best, first, second) = change < best ? (change, i, j) : (best, first, second);
                }
            }

            if (first < 0)
            {
                return Difference(moments, signs);
            }

            (signs[first], signs[second]) = (signs[second], signs[first]);
        }
    }
}
