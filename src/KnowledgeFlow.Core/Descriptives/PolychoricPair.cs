using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>
/// Two ordered variables as cuts through a bivariate normal: the probabilities of their cells at a correlation, and
/// the derivatives of these (Olsson 1979, Psychometrika 44:443-460).
/// </summary>
internal sealed class PolychoricPair
{
    /// <summary>A correlation whose likelihood still grows here has no maximum below 1 worth the name.</summary>
    private const double LargestCorrelation = 0.9999;

    private const int MaximalIterations = 100;

    /// <summary>Below this information of z a row, the likelihood is flat: it grows towards ±1 by less than can be told.</summary>
    private const double FlatInformation = 1e-10;

    /// <summary>A step of z that the rounding of the likelihood can forbid: near an optimum it changes by no more than the step's square.</summary>
    private const double RoundingStep = 1e-6;

    private readonly double[] first;
    private readonly double[] second;
    private readonly BivariateNormalCells cells;

    /// <summary>The pair of two lists of thresholds, each with −∞ before and +∞ behind.</summary>
    public PolychoricPair(double[] first, double[] second)
    {
        (this.first, this.second) = (first, second);
        cells = new BivariateNormalCells(first, second);
        ByCorrelation = new double[Rows * Columns];
    }

    /// <summary>Categories of the first variable.</summary>
    public int Rows => first.Length - 1;

    /// <summary>Categories of the second variable.</summary>
    public int Columns => second.Length - 1;

    /// <summary>The correlation found last.</summary>
    public double Correlation { get; private set; }

    /// <summary>Cell probabilities, by rows.</summary>
    public ReadOnlySpan<double> Probabilities => cells.Probabilities;

    /// <summary>Their derivatives by the correlation.</summary>
    public double[] ByCorrelation { get; }

    /// <summary>
    /// The maximum-likelihood correlation of a table of counts, thresholds held (the second of two steps), by Fisher
    /// scoring with halving in Fisher's z = artanh ρ, and by secants of the score as soon as two points close together are
    /// known. <see cref="PolychoricEnding.Converged"/> alone makes <see cref="Correlation"/> an estimate.
    /// </summary>
    public PolychoricEnding Fit(ReadOnlySpan<double> counts, double start)
    {
        var total = LaneSums.Sum(counts);
        Correlation = Math.Clamp(start, -0.95, 0.95);
        var value = Evaluate(counts, Correlation);
        var (before, scoreBefore) = (double.NaN, double.NaN);
        for (var iteration = 0; iteration < MaximalIterations; iteration++)
        {
            var place = Math.Atanh(Correlation);
            var (score, information) = Slopes(counts, total);
            if (!(information > FlatInformation * total))
            {
                return PolychoricEnding.AtBoundary;
            }

            var step = score / information;
            var secant = -score * (place - before) / (score - scoreBefore);

            // A secant that points and reaches where scoring does closes in faster. False too where there is none yet.
            if (secant / step is > 0.5 and < 2)
            {
                step = secant;
            }

            (before, scoreBefore) = (place, score);
            if (Math.Abs(step) <= SmallestStep(place))
            {
                return PolychoricEnding.Converged;
            }

            if (Math.Abs(Correlation) == LargestCorrelation && step * Correlation > 0)
            {
                return PolychoricEnding.AtBoundary;
            }

            if (!TryMove(counts, place, step, ref value))
            {
                // What the likelihood, which has but so many digits, cannot tell apart.
                Evaluate(counts, Correlation);
                return Math.Abs(step) < RoundingStep ? PolychoricEnding.Converged : PolychoricEnding.Stalled;
            }
        }

        return PolychoricEnding.Stalled;
    }

    /// <summary>The derivative of a cell's probability by the lower (offset 0) or upper (offset 1) threshold of its category of the first variable.</summary>
    public double ByFirst(int row, int column, int offset) => Slope(first[row + offset], second[column], second[column + 1], offset);

    /// <summary>The derivative of a cell's probability by the lower (offset 0) or upper (offset 1) threshold of its category of the second variable.</summary>
    public double BySecond(int row, int column, int offset) => Slope(second[column + offset], first[row], first[row + 1], offset);

    private double Slope(double at, double low, double high, int offset)
    {
        if (double.IsInfinity(at))
        {
            return 0;
        }

        var rest = Math.Sqrt((1 - Correlation) * (1 + Correlation));
        var share = NormalDistribution.Interval((low - (Correlation * at)) / rest, (high - (Correlation * at)) / rest);
        return (offset == 0 ? -1 : 1) * NormalDistribution.Density(at) * share;
    }

    /// <summary>The first step, halved as need be, that does not lower the likelihood; false where there is none.</summary>
    private bool TryMove(ReadOnlySpan<double> counts, double place, double step, ref double value)
    {
        for (; Math.Abs(step) > 0.5 * SmallestStep(place); step *= 0.5)
        {
            var candidate = Math.Clamp(Math.Tanh(place + step), -LargestCorrelation, LargestCorrelation);
            var next = Evaluate(counts, candidate);
            if (next >= value - (1e-13 * Math.Abs(value)) && candidate != Correlation)
            {
                (Correlation, value) = (candidate, next);
                return true;
            }
        }

        return false;
    }

    /// <summary>The score of z = artanh ρ, and its expected information.</summary>
    private (double Score, double Information) Slopes(ReadOnlySpan<double> counts, double total)
    {
        var (score, information) = (0.0, 0.0);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var probability = Probabilities[cell];

            // A cell that is beyond the doubles has no answers, or the likelihood would be 0.
            if (probability > 0)
            {
                var ratio = ByCorrelation[cell] / probability;
                score += counts[cell] * ratio;
                information += total * ByCorrelation[cell] * ratio;
            }
        }

        var slope = (1 - Correlation) * (1 + Correlation);
        return (score * slope, information * slope * slope);
    }

    private double Evaluate(ReadOnlySpan<double> counts, double correlation)
    {
        cells.Evaluate(correlation);
        var value = 0.0;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var cell = (row * Columns) + column;
                ByCorrelation[cell] = Density(row + 1, column + 1) - Density(row + 1, column) - Density(row, column + 1) + Density(row, column);
                value += counts[cell] == 0 ? 0 : counts[cell] * Math.Log(Probabilities[cell]);
            }
        }

        return value;

        double Density(int row, int column) => BivariateNormalDistribution.Density(first[row], second[column], correlation);
    }

    private static double SmallestStep(double place) => 1e-13 * (1 + Math.Abs(place));
}
