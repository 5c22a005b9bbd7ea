using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice numbers for graph labels"), all
/// inside the range.
/// </summary>
/// <param name="Values">The numbers, ascending.</param>
/// <param name="Labels">The numbers as printed, all with the same decimals.</param>
internal sealed record AxisTicks(ImmutableArray<double> Values, ImmutableArray<string> Labels)
{
    private const int LongestLabel = 8;

    /// <summary>The finest round step that gives no more numbers than wanted.</summary>
    /// <param name="minimum">Where the axis begins.</param>
    /// <param name="maximum">Where it ends, beyond <paramref name="minimum"/>.</param>
    /// <param name="most">How many numbers there may be; at least 2.</param>
    /// <param name="whole">Whether only whole numbers make sense.</param>
    public static AxisTicks Within(double minimum, double maximum, int most, bool whole = false)
    {
        var power = (int)Math.Floor(Math.Log10((maximum - minimum) / most));
        if (whole) power = Math.Max(power, 0);
        for (; ; power++)
        {
            foreach (var multiple in (ReadOnlySpan<int>)[1, 2, 5])
            {
                var step = Scaled(multiple, power);
                var first = Math.Ceiling((minimum / step) - 1e-9);
                var last = Math.Floor((maximum / step) + 1e-9);
                if (last - first + 1 <= most) return Of(first, last, multiple, power);
            }
        }
    }

    /// <summary>Multiplied by a power of ten; dividing by a whole power keeps 0.3 what it is, where multiplying by 0.1 does not.</summary>
    private static double Scaled(double count, int power) => power < 0 ? count / Math.Pow(10, -power) : count * Math.Pow(10, power);

    private static AxisTicks Of(double first, double last, int multiple, int power)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        for (var count = first; count <= last; count++) values.Add(Scaled((count * multiple) + 0.0, power));
        var plain = values.Select(value => DecimalRounding.Round(value, Math.Max(0, -power))).ToList();
        var labels = plain.Exists(label => label.Length > LongestLabel) ? values.Select(value => InPowersOfTen(value, power)) : plain;
        return new AxisTicks(values.ToImmutable(), [.. labels.Select(label => label.Replace('-', '−'))]);
    }

    /// <summary>A factor with the digits that the step's power of ten needs, trailing zeros left out, and a power of ten.</summary>
    private static string InPowersOfTen(double value, int step)
    {
        var exact = DecimalExpansion.Of(value).RoundedToDecimals(-step);
        if (exact.IsZero) return "0";
        return (exact with { Exponent = 1 }).ToFixed(exact.Digits.Length - 1) + NumberFormatter.PowerOfTen(exact.Exponent - 1);
    }
}
