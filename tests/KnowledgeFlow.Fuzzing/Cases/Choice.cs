using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Fuzzing.Cases;

/// <summary>Draws among things.</summary>
internal static class Choice
{
    public static T Of<T>(this RandomSource random, params ReadOnlySpan<T> among) => among[random.NextInt32(among.Length)];

    public static bool Chance(this RandomSource random, double probability) => random.NextDouble() < probability;

    public static IEnumerable<T> Some<T>(this RandomSource random, IReadOnlyList<T> among, int fewest, int most)
    {
        var count = Math.Min(among.Count, fewest + random.NextInt32(most - fewest + 1));
        return among.Select(item => (item, order: random.NextUInt64())).OrderBy(pair => pair.order).Take(count).Select(pair => pair.item).ToList();
    }
}
