using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Descriptives.PostHoc;

/// <summary>
/// The compact letter display: groups that share a letter do not differ, groups that share none do (Piepho 2004, Journal of Computational and Graphical Statistics
/// 13:456-466, by insertion and absorption).
/// </summary>
public static class LetterDisplay
{
    /// <summary>The letters of each group.</summary>
    /// <param name="means">The groups' means; the highest has the letter a.</param>
    /// <param name="differing">The pairs of places of groups that differ.</param>
    /// <returns>One text of letters a group, in the order of the means given; beyond z follow the letters aa, ab, … each in parentheses.</returns>
    public static ImmutableArray<string> Of(ImmutableArray<double> means, IEnumerable<(int First, int Second)> differing)
    {
        int[] order = [.. Enumerable.Range(0, means.Length).OrderByDescending(group => means[group])];
        List<HashSet<int>> columns = [[.. order]];
        foreach (var (first, second) in differing)
        {
            foreach (var column in columns.Where(column => column.Contains(first) && column.Contains(second)).ToList())
            {
                columns.Remove(column);
                HashSet<int>[] parts = [[.. column.Where(group => group != first)], [.. column.Where(group => group != second)]];
                foreach (var part in parts.Where(part => !columns.Exists(part.IsSubsetOf)))
                {
                    columns.RemoveAll(other => other.IsSubsetOf(part));
                    columns.Add(part);
                }
            }
        }

        var ranked = columns.OrderBy(column => string.Concat(order.Select(group => column.Contains(group) ? '0' : '1')), StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, means.Length).Select(group => string.Concat(ranked.Select((column, place) => column.Contains(group) ? Letter(place) : string.Empty)))];
    }

    private static string Letter(int place) => place < 26 ? $"{(char)('a' + place)}" : $"({(char)('a' + ((place / 26) - 1))}{(char)('a' + (place % 26))})";
}
