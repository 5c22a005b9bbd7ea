namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The exact distribution of Kruskal and Wallis's H: over all ways to deal the ranks 1..N to groups of the sizes that there are.</summary>
internal static class KruskalWallisWays
{
    /// <summary>No more ways than this are gone through; three groups of five have 756,756.</summary>
    public const double Most = 1e6;

    private const int MostRows = 50;

    private const double Rounding = 1e-9;

    /// <summary>N!/Π n_g!, the number of ways; ∞ beyond 50 rows.</summary>
    public static double Count(ReadOnlySpan<int> sizes)
    {
        var (ways, rows) = (1.0, 0);
        foreach (var size in sizes)
        {
            for (var i = 1; i <= size; i++)
            {
                ways = ways * ++rows / i;
            }
        }

        return rows > MostRows ? double.PositiveInfinity : ways;
    }

    /// <summary>The share of ways with Σ R_g²/n_g no less than observed. Ways that lead to the same sizes and rank sums so far are counted together.</summary>
    public static double UpperTail(int[] sizes, double observed)
    {
        var rows = sizes.Sum();
        var states = new Dictionary<string, (int[] Left, int[] Sums, double Ways)> { [string.Empty] = (sizes, new int[sizes.Length], 1) };
        for (var rank = 1; rank <= rows; rank++)
        {
            var next = new Dictionary<string, (int[] Left, int[] Sums, double Ways)>();
            foreach (var (left, sums, ways) in states.Values)
            {
                for (var group = 0; group < sizes.Length; group++)
                {
                    if (left[group] > 0)
                    {
                        int[] fewer = [.. left], more = [.. sums];
                        fewer[group]--;
                        more[group] += rank;
                        var key = string.Create(2 * sizes.Length, (fewer, more), static (text, state) =>
                        {
                            for (var i = 0; i < state.fewer.Length; i++)
                            {
                                (text[2 * i], text[(2 * i) + 1]) = ((char)state.fewer[i], (char)state.more[i]);
                            }
                        });
                        next[key] = (fewer, more, ways + (next.TryGetValue(key, out var same) ? same.Ways : 0));
                    }
                }
            }

            states = next;
        }

        var (total, above) = (0.0, 0.0);
        foreach (var (_, sums, ways) in states.Values)
        {
            total += ways;
            above += sums.Zip(sizes, (sum, size) => (double)sum * sum / size).Sum() >= observed * (1 - Rounding) ? ways : 0;
        }

        return above / total;
    }
}
