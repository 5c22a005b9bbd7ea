using KnowledgeFlow.Reporting.Numbers;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>
/// ScottPlot's choice of round numbers along an axis, written the same in every culture and with the same decimals at all of them:
/// ScottPlot writes one tick at a time and leaves 2 beside 2.5.
/// </summary>
/// <param name="whole">Whether only whole numbers make sense.</param>
/// <param name="leastDistance">How far apart they are at least, in points.</param>
internal sealed class RoundTicks(bool whole, float leastDistance) : ITickGenerator
{
    private const int LongestLabel = 8;
    private const int MostDecimals = 17;

    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 1000;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        // The width of labels decides how many ticks there are, and how many there are decides the decimals: guess, then look again.
        var labels = Labels(Positions(range, edge, size, paint, labelStyle, [string.Empty]));
        var positions = Positions(range, edge, size, paint, labelStyle, labels);

        // Where labels are as long as the axis ScottPlot gives none; two that crowd are better.
        if (positions.Length == 0)
        {
            positions = Positions(range, edge, size, paint, labelStyle, [string.Empty]) is [var first, .., var last] ? [first, last] : [];
        }

        labels = Labels(positions);
        Ticks = [.. positions.Select((position, place) => Tick.Major(position, labels[place]))];
    }

    /// <summary>The numbers as printed, all with the decimals that their step needs; long ones as powers of ten.</summary>
    internal static string[] Labels(double[] positions)
    {
        if (positions.Length == 0)
        {
            return [];
        }

        var step = positions.Length > 1 ? positions.Zip(positions.Skip(1), (first, second) => second - first).Min() : Math.Abs(positions[0]);
        var power = step > 0 ? (int)Math.Floor(Math.Log10(step) + 1e-9) : 0;
        var needsMore = step > 0 && Math.Abs((step / Math.Pow(10, power)) - Math.Round(step / Math.Pow(10, power))) > 1e-6;
        var decimals = Math.Clamp((needsMore ? 1 : 0) - power, 0, MostDecimals);
        var plain = positions.Select(value => DecimalRounding.Round(value, decimals)).ToArray();
        var labels = Array.Exists(plain, label => label.Length > LongestLabel) ? positions.Select(value => InPowersOfTen(value, power - (needsMore ? 1 : 0))) : plain;
        return [.. labels.Select(label => label.Replace('-', '−'))];
    }

    private double[] Positions(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle, string[] labels)
    {
        var widest = labels.MaxBy(label => label.Length)!;
        var automatic = new NumericAutomatic
        {
            IntegerTicksOnly = whole,
            LabelFormatter = _ => widest,
            MinimumTickSpacing = leastDistance,
            MinorTickGenerator = new NoMinorTicks(),
        };
        automatic.Regenerate(range, edge, size, paint, labelStyle);
        return [.. automatic.Ticks.Where(tick => tick.IsMajor).Select(tick => AtRound(tick.Position, range))];
    }

    /// <summary>ScottPlot adds up steps, so that zero may come out as 1e-17.</summary>
    private static double AtRound(double position, CoordinateRange range) => Math.Abs(position) < range.Length * 1e-9 ? 0 : position;

    /// <summary>A factor with the digits that the step's power of ten needs, and a power of ten.</summary>
    private static string InPowersOfTen(double value, int step)
    {
        var exact = DecimalExpansion.Of(value).RoundedToDecimals(-step);
        if (exact.IsZero)
        {
            return "0";
        }

        return (exact with { Exponent = 1 }).ToFixed(exact.Digits.Length - 1) + NumberFormatter.PowerOfTen(exact.Exponent - 1);
    }

    private sealed class NoMinorTicks : IMinorTickGenerator
    {
        public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) => [];
    }
}
