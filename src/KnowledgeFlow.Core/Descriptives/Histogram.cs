using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>How many values of a variable fall into bins of one width, and the normal curve of the same mean, standard deviation and area.</summary>
/// <param name="Edges">Where bins begin and end, one more than there are bins.</param>
/// <param name="Counts">The values in each: from its lower edge on and below its upper, the last with its upper too.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation, divisor n − 1; 0 for one value.</param>
public sealed record Histogram(ImmutableArray<double> Edges, ImmutableArray<int> Counts, double Mean, double StandardDeviation)
{
    private const int MostBins = 60;
    private const int MostSteps = 2000;

    /// <summary>The values in all bins.</summary>
    public int Count => Counts.Sum();

    /// <summary>The width of a bin.</summary>
    public double Width => Edges[1] - Edges[0];

    /// <summary>
    /// Bins as wide as Scott (1979, Biometrika 66:605-610) has them, h = 3.49 s n^(−1/3). Where the values are steps of a scale, as means of whole
    /// answers are, h is the nearest whole number of steps and edges lie between steps, so that every bin holds equally many possible values;
    /// else h is 1, 2 or 5 times a power of ten and edges are its multiples.
    /// </summary>
    /// <param name="column">The variable; NaN is missing.</param>
    /// <returns>The bins; <see cref="Diagnosis.Unanswered"/> where there is no value.</returns>
    public static Outcome<Histogram> Of(Column column)
    {
        var frequencies = column.CountValues();
        double[] sorted = [.. frequencies.Keys.Where(double.IsFinite).Order()];
        var count = sorted.Sum(value => frequencies[value]);
        var described = VariableDescriptives.Of(column);
        if (count == 0 || !described.Mean.TryGet(out var mean, out _))
        {
            return new Diagnosis.Unanswered([column.Name]);
        }

        var deviation = described.StandardDeviation.TryGet(out var found, out _) ? found : 0;
        var (first, width) = Bins(sorted, 3.49 * deviation / Math.Cbrt(count), count);
        var bins = Math.Max(1, (int)Math.Ceiling(((sorted[^1] - first) / width) - 1e-9));
        ImmutableArray<double> edges = [.. Enumerable.Range(0, bins + 1).Select(edge => first + (edge * width))];
        var counts = new int[bins];
        foreach (var value in sorted)
        {
            counts[Math.Clamp((int)Math.Floor(((value - first) / width) + 1e-9), 0, bins - 1)] += frequencies[value];
        }

        return new Histogram(edges, [.. counts], mean, deviation);
    }

    /// <summary>The normal curve n h φ((x − x̄)/s)/s at some places; empty without a standard deviation.</summary>
    public ImmutableArray<double> NormalCurve(ImmutableArray<double> places)
    {
        var (scale, n, width) = (StandardDeviation, Count, Width);
        return scale > 0 ? [.. places.Select(place => n * width * NormalDistribution.Density((place - Mean) / scale) / scale)] : [];
    }

    private static (double First, double Width) Bins(double[] sorted, double wish, int count)
    {
        var range = sorted[^1] - sorted[0];
        if (!(range > 0) || !(wish > 0) || !double.IsFinite(range))
        {
            return (sorted[0] - 0.5, 1);
        }

        var narrowest = Math.Max(wish, range / MostBins);
        if (StepOf(sorted, range, count) is { } step)
        {
            var width = step * Math.Max(1, Math.Round(narrowest / step, MidpointRounding.AwayFromZero));
            return (sorted[0] - (step / 2), width);
        }

        var round = Round(narrowest);
        return (Math.Floor((sorted[0] / round) + 1e-9) * round, round);
    }

    /// <summary>The step of which all differences are multiples; null where there is none that could be one of a scale.</summary>
    private static double? StepOf(double[] sorted, double range, int count)
    {
        double[] gaps = [.. sorted.Zip(sorted.Skip(1), (low, high) => high - low).Where(gap => gap > 1e-9 * range)];
        var step = gaps.Min();
        return range / step <= MostSteps && sorted.Length < count / 2.0 && Array.TrueForAll(gaps, gap => Math.Abs((gap / step) - Math.Round(gap / step)) < 1e-6) ? step : null;
    }

    /// <summary>The nearest of 1, 2, 5 times a power of ten, by ratio.</summary>
    private static double Round(double width)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        var factor = width / power;
        return power * (factor < Math.Sqrt(2) ? 1 : factor < Math.Sqrt(10) ? 2 : factor < Math.Sqrt(50) ? 5 : 10);
    }
}
