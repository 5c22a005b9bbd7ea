namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>The smallest set of variables with at least one factor of every product: its size is the dimension of the integral.</summary>
internal static class VertexCover
{
    /// <summary>
    /// A minimum vertex cover, vertices ascending; of several the one whose first vertices come earliest. Exact, by branching
    /// on an edge that is not covered: products of questionnaires make small graphs.
    /// </summary>
    /// <param name="edges">Pairs of vertices; a loop (a square) puts its vertex into the cover.</param>
    public static int[] Minimum(IReadOnlyList<(int First, int Second)> edges)
    {
        var forced = edges.Where(edge => edge.First == edge.Second).Select(edge => edge.First).Distinct().ToArray();
        for (var size = forced.Length; ; size++)
        {
            if (Cover(edges, [.. forced], size) is { } cover)
            {
                return [.. cover.Order()];
            }
        }
    }

    private static List<int>? Cover(IReadOnlyList<(int First, int Second)> edges, List<int> chosen, int size)
    {
        foreach (var (first, second) in edges)
        {
            if (chosen.Contains(first) || chosen.Contains(second))
            {
                continue;
            }

            return chosen.Count == size ? null
                : Cover(edges, [.. chosen, Math.Min(first, second)], size) ?? Cover(edges, [.. chosen, Math.Max(first, second)], size);
        }

        return chosen;
    }
}
