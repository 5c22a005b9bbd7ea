using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>The range of an axis.</summary>
/// <param name="Minimum">Where it begins.</param>
/// <param name="Maximum">Where it ends, beyond the minimum.</param>
internal sealed record AxisRange(double Minimum, double Maximum)
{
    /// <summary>Share of the data's range left free at each end.</summary>
    private const double Margin = 0.04;

    /// <summary>Values beyond this cannot be told from infinity on paper, and their differences might be infinite.</summary>
    private const double Largest = 1e150;

    /// <summary>Values below this are zero on paper, and steps between them have no power of ten.</summary>
    private const double Smallest = 1e-100;

    /// <summary>Whether a value can be drawn at all.</summary>
    public static bool IsDrawable(double value) => Math.Abs(value) < Largest;

    /// <summary>The range of an axis: where it is pinned there, elsewhere around the data with some air.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="values">Everything that must be seen; values that cannot be drawn are passed over.</param>
    public static AxisRange Of(FigureAxis axis, IEnumerable<double> values)
    {
        var lowest = double.PositiveInfinity;
        var highest = double.NegativeInfinity;
        foreach (var value in values.Where(IsDrawable))
        {
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
        }

        if (lowest > highest)
        {
            return Widened(axis, axis.Minimum ?? axis.Maximum - 1 ?? 0, axis.Maximum ?? axis.Minimum + 1 ?? 1);
        }

        var air = (highest - lowest) * Margin;
        return Widened(axis, axis.Minimum ?? lowest - air, axis.Maximum ?? highest + air);
    }

    /// <summary>Whether a value lies on the axis.</summary>
    public bool Contains(double value) => value >= Minimum && value <= Maximum;

    /// <summary>A range too short for doubles to step through is widened around its value, or away from where it is pinned.</summary>
    private static AxisRange Widened(FigureAxis axis, double minimum, double maximum)
    {
        var size = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        if (maximum - minimum > Math.Max(Smallest, 1e-9 * size))
        {
            return new(minimum, maximum);
        }

        var air = size > Smallest ? size * 0.1 : 1;
        if (axis.Minimum is { } pinned)
        {
            return new(pinned, pinned + air);
        }

        return axis.Maximum is { } top ? new(top - air, top) : new(minimum - air, minimum + air);
    }
}
