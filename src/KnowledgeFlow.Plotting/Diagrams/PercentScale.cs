using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>Takes percentages left and right of a middle to places on the canvas.</summary>
/// <param name="Below">The percentage at <paramref name="Left"/>, to be read as below the middle.</param>
/// <param name="Above">The percentage at <paramref name="Right"/>.</param>
/// <param name="Left">Where the scale begins.</param>
/// <param name="Right">Where it ends.</param>
internal sealed record PercentScale(double Below, double Above, double Left, double Right)
{
    /// <summary>The place of a percentage; negative ones lie below the middle.</summary>
    public double this[double percent] => Left + ((percent + Below) / (Below + Above) * (Right - Left));

    /// <summary>The scale that holds all bars of a figure, ending at multiples of five.</summary>
    public static PercentScale Around(DivergingBarFigure figure, double left, double right)
    {
        var (below, above) = (0.0, 0.0);
        foreach (var bar in figure.Bars)
        {
            var start = Start(bar, figure.Categories.Length);
            below = Math.Max(below, -start);
            above = Math.Max(above, start + bar.Percents.Sum(Shown));
        }

        return below + above > 0 ? new PercentScale(RoundedUp(below), RoundedUp(above), left, right) : new PercentScale(50, 50, left, right);

        static double RoundedUp(double percent) => Math.Min(100, Math.Ceiling((percent + 0.5) / 5) * 5);
    }

    /// <summary>Where a bar begins: as far left of the middle as answers lie below the middle of the scale.</summary>
    public static double Start(DivergingBar bar, int categories)
    {
        var start = 0.0;
        for (var category = 0; category < Math.Min(categories, bar.Percents.Length); category++)
        {
            var side = (2 * category) - (categories - 1);
            if (side < 0)
            {
                start -= Shown(bar.Percents[category]);
            }

            if (side == 0)
            {
                start -= Shown(bar.Percents[category]) / 2;
            }
        }

        return start;
    }

    /// <summary>What of a percentage is drawn: nothing of what is none.</summary>
    public static double Shown(double percent) => percent > 0 && percent <= 100 ? percent : 0;

    /// <summary>Multiples of 5, 10, 20, 25 or 50 within the scale, the finest that keep a distance on the canvas.</summary>
    public IEnumerable<double> RoundPercents(double distance)
    {
        var step = new[] { 5.0, 10, 20, 25 }.FirstOrDefault(candidate => this[candidate] - this[0] >= distance, 50);
        for (var percent = -Math.Floor(Below / step) * step; percent <= Above; percent += step)
        {
            yield return percent;
        }
    }
}
