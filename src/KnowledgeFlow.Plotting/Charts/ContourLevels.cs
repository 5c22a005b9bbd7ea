using System.Collections.Immutable;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Round heights for the lines of a map.</summary>
internal static class ContourLevels
{
    private const int Most = 9;
    private static readonly double[] Factors = [1, 2, 2.5, 5, 10];

    /// <summary>The multiples of 1, 2, 2.5 or 5 times a power of ten that lie between the lowest and the highest ground, nine at most; none on level ground.</summary>
    public static ImmutableArray<double> Of(IEnumerable<double> heights)
    {
        var drawable = heights.Where(AxisRange.IsDrawable).ToList();
        var (lowest, highest) = (drawable.DefaultIfEmpty(0).Min(), drawable.DefaultIfEmpty(0).Max());
        var range = highest - lowest;
        if (!(range > 1e-9 * Math.Max(Math.Abs(lowest), Math.Abs(highest))) || range < 1e-100)
        {
            return [];
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(range / Most)));
        var step = power * Factors.First(factor => range / (factor * power) <= Most);
        var first = Math.Floor(lowest / step) + 1;
        return [.. Enumerable.Range(0, Most + 1).Select(place => (first + place) * step).Where(level => level < highest)];
    }
}
