namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The exact distributions of rank correlations of rows without ties, all orders being equally likely.</summary>
internal static class RankPermutations
{
    /// <summary>Spearman's is found by trying all orders up to so many rows, as R's cor.test.</summary>
    public const int MostForSpearman = 9;

    /// <summary>Kendall's is found by recurrence below so many rows, as R's cor.test.</summary>
    public const int KendallBelow = 50;

    private static readonly Lazy<long[]>[] SquaredDifferences = [.. Enumerable.Range(0, MostForSpearman + 1).Select(n => new Lazy<long[]>(() => CountSquaredDifferences(n)))];

    /// <summary>Two-sided p of Σd², the sum of squared differences of ranks: twice the smaller tail, at most 1 (Kendall and Gibbons 1990).</summary>
    public static double SpearmanP(int n, double squaredDifferences)
    {
        var counts = SquaredDifferences[n].Value;
        var (place, total) = ((int)Math.Round(squaredDifferences / 2), counts.Sum());
        return TwoSided(counts.Take(place + 1).Sum(), counts.Skip(place).Sum(), total);
    }

    /// <summary>Two-sided p of the number of concordant pairs: twice the smaller tail, at most 1 (Kendall 1938).</summary>
    public static double KendallP(int n, double concordant)
    {
        // Inserting the k-th row anywhere adds 0 to k − 1 concordant pairs.
        double[] shares = [1];
        for (var k = 2; k <= n; k++)
        {
            var next = new double[shares.Length + k - 1];
            for (var i = 0; i < shares.Length; i++)
            {
                for (var added = 0; added < k; added++)
                {
                    next[i + added] += shares[i] / k;
                }
            }

            shares = next;
        }

        var place = (int)Math.Round(concordant);
        return TwoSided(shares.Take(place + 1).Sum(), shares.Skip(place).Sum(), 1);
    }

    private static double TwoSided(double below, double above, double total) => Math.Min(1, 2 * Math.Min(below, above) / total);

    // Σd² is even: its half is the index.
    private static long[] CountSquaredDifferences(int n)
    {
        var counts = new long[(n * ((n * n) - 1) / 6) + 1];
        Place(0, 0, 0);
        return counts;

        void Place(int row, int used, int sum)
        {
            if (row == n)
            {
                counts[sum / 2]++;
                return;
            }

            for (var rank = 0; rank < n; rank++)
            {
                if ((used & (1 << rank)) == 0)
                {
                    Place(row + 1, used | (1 << rank), sum + ((row - rank) * (row - rank)));
                }
            }
        }
    }
}
