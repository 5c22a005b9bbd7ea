using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>Equally spaced places for a curve.</summary>
internal static class Grid
{
    /// <summary>Places from one end to the other, both exactly included.</summary>
    public static ImmutableArray<double> Between(double low, double high, int points) =>
        [.. Enumerable.Range(0, points).Select(i => i == points - 1 ? high : low + (i * (high - low) / (points - 1)))];
}
