using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>Finds what a misspelt name was likely meant to be.</summary>
public static class NearestName
{
    private const int LongestName = 200;

    /// <summary>
    /// The candidate with the smallest edit distance (Levenshtein, case ignored), the first of several; null where even that
    /// one differs in more than half of its characters. Names of more than two hundred characters are nobody's typing and are left aside.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var smallest = int.MaxValue;
        if (name.Length > LongestName)
        {
            return null;
        }

        foreach (var candidate in candidates.Where(candidate => candidate.Length <= LongestName))
        {
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < smallest && distance <= Math.Max(name.Length, candidate.Length) / 2)
            {
                (nearest, smallest) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>"Did you mean …?" followed by a blank, or nothing where no candidate is near.</summary>
    public static Phrase Question(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is { } nearest ? Phrase.Format($"Did you mean {nearest}? ", $"是否指 {nearest}？") : Phrase.Empty;

    private static int Distance(string first, string second)
    {
        var previous = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var current = new int[second.Length + 1];
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var substituted = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(substituted, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
