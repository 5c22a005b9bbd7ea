using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>Names, grids and noise that sample figures share.</summary>
internal static class SampleValues
{
    public static readonly Phrase Sending = new("Knowledge-sending ability", "知识发送能力");
    public static readonly Phrase Efficiency = new("Knowledge-flow efficiency", "知识流动效率");
    public static readonly Phrase Climate = new("Organisational climate", "组织氛围");

    public static ImmutableArray<double> Grid(double from, double to, int points) =>
        [.. Enumerable.Range(0, points).Select(place => from + ((to - from) * place / (points - 1)))];

    public static string Id(string name, int first, int second) => FormattableString.Invariant($"{name}-{first}-{second}");

    /// <summary>A number in [0, 1) that looks random and is the same everywhere (an integer mixed as in SplitMix).</summary>
    public static double Noise(int place)
    {
        var mixed = unchecked((ulong)(place + 1) * 0x9E3779B97F4A7C15UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (mixed >> 40) / (double)(1 << 24);
    }
}
