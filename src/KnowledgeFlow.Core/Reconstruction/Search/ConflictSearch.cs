using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>Finds the targets that stand in the way of others: those each of which, left out, lets all the rest be met.</summary>
internal static class ConflictSearch
{
    private const int MostCandidates = 12;
    private const double LeastCorrelation = 0.2;

    /// <summary>How often all candidates together may look at a target. Work is counted in steps and not in seconds, so that every machine gives up at the same place.</summary>
    private const long MostLooks = 20_000_000;

    /// <summary>
    /// The targets worth leaving out, a dozen at most: those that are out, and those whose changes under random moves go with (or against) the changes of one of these.
    /// </summary>
    /// <param name="unmet">The targets that are out.</param>
    /// <param name="changes">The changes of all targets under each of several moves.</param>
    public static ImmutableArray<int> Candidates(ImmutableArray<int> unmet, double[][] changes)
    {
        if (changes.Length == 0)
        {
            return [.. unmet.Take(MostCandidates)];
        }

        var related = Enumerable.Range(0, changes[0].Length)
            .Except(unmet)
            .Select(target => (Target: target, Strength: unmet.Max(other => Correlation(changes, target, other))))
            .Where(candidate => candidate.Strength >= LeastCorrelation)
            .OrderByDescending(candidate => candidate.Strength)
            .ThenBy(candidate => candidate.Target)
            .Select(candidate => candidate.Target);
        return [.. unmet.Concat(related).Take(MostCandidates)];
    }

    /// <summary>The moves to spend on each candidate: as many as asked for, fewer where there are many targets, each of which every move looks at.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="candidates">The number of candidates.</param>
    /// <param name="targets">The number of targets.</param>
    public static long MovesOf(ReconstructionSettings settings, int candidates, int targets) =>
        Math.Min(settings.ConflictMoves, MostLooks / Math.Max(1L, (long)candidates * targets));

    private static double Correlation(double[][] changes, int first, int second)
    {
        var (own, other, both) = (0.0, 0.0, 0.0);
        foreach (var change in changes)
        {
            own += change[first] * change[first];
            other += change[second] * change[second];
            both += change[first] * change[second];
        }

        return own > 0 && other > 0 ? Math.Abs(both) / Math.Sqrt(own * other) : 0;
    }
}
