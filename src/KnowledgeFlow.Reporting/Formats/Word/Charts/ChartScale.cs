using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>Where an axis begins and ends and how far its numbers are apart. Word's own choice would begin most axes of answers at 0.</summary>
/// <param name="Minimum">Where it begins.</param>
/// <param name="Maximum">Where it ends.</param>
/// <param name="Step">How far its numbers are apart.</param>
internal sealed record ChartScale(double Minimum, double Maximum, double Step)
{
    private const double Largest = 1e150;
    private const int Steps = 6;
    private static readonly double[] Factors = [1, 2, 2.5, 5, 10];

    /// <summary>The number format of its numbers: the decimals of the step.</summary>
    public string NumberFormat
    {
        get
        {
            var decimals = 0;
            while (decimals < 12 && Math.Abs((Step * Math.Pow(10, decimals)) - Math.Round(Step * Math.Pow(10, decimals))) > 1e-6)
            {
                decimals++;
            }

            return Step is >= 1e6 or < 1e-6 ? "0E+00" : decimals == 0 ? "0" : "0." + new string('0', decimals);
        }
    }

    /// <summary>Round numbers around the data, or where the axis is pinned.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="values">What must be seen; values that cannot be drawn are passed over.</param>
    public static ChartScale Of(FigureAxis axis, IEnumerable<double> values)
    {
        var drawable = values.Where(value => Math.Abs(value) < Largest).ToList();
        var low = axis.Minimum ?? drawable.DefaultIfEmpty(0).Min();
        var high = axis.Maximum ?? drawable.DefaultIfEmpty(low + 1).Max();
        if (!(high - low > 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high))) || high - low < 1e-100)
        {
            var air = Math.Max(Math.Abs(low) * 0.1, low == 0 ? 1 : 1e-90);
            (low, high) = (axis.Minimum ?? low - air, axis.Maximum ?? low + air);
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / Steps)));
        var step = power * Factors.First(factor => (high - low) / (factor * power) <= Steps + 1e-9);
        return new ChartScale(axis.Minimum ?? Math.Floor((low / step) + 1e-9) * step, axis.Maximum ?? Math.Ceiling((high / step) - 1e-9) * step, step);
    }
}
