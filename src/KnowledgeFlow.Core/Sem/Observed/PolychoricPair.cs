using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// Two ordered variables as cuts through a bivariate normal: the probabilities of their cells at a correlation, and
/// the derivatives of these (Olsson 1979, Psychometrika 44:443-460).
/// </summary>
internal sealed class PolychoricPair
{
    private const double LargestCorrelation = 0.999;
    private const double SmallestProbability = 1e-300;

    private readonly double[] first;
    private readonly double[] second;
    private readonly BivariateNormalGrid grid;
    private double evaluated = double.NaN;

    /// <summary>The pair of two lists of thresholds, each with −∞ before and +∞ behind.</summary>
    public PolychoricPair(double[] first, double[] second)
    {
        (this.first, this.second) = (first, second);
        grid = new BivariateNormalGrid(first.AsSpan(1, Rows - 1), second.AsSpan(1, Columns - 1));
        Probabilities = new double[Rows * Columns];
        ByCorrelation = new double[Rows * Columns];
    }

    /// <summary>Categories of the first variable.</summary>
    public int Rows => first.Length - 1;

    /// <summary>Categories of the second variable.</summary>
    public int Columns => second.Length - 1;

    /// <summary>The correlation found last.</summary>
    public double Correlation { get; private set; }

    /// <summary>Cell probabilities, by rows.</summary>
    public double[] Probabilities { get; }

    /// <summary>Their derivatives by the correlation.</summary>
    public double[] ByCorrelation { get; }

    /// <summary>
    /// The maximum-likelihood correlation of a table of counts, thresholds held (the second of two steps), by Fisher
    /// scoring with halving, and by secants of the score as soon as two points close together are known; kept within ±.999.
    /// </summary>
    public void Fit(ReadOnlySpan<double> counts, double start)
    {
        var total = LaneSums.Sum(counts);
        var correlation = Math.Clamp(start, -0.95, 0.95);
        var value = Evaluate(counts, correlation);
        var (before, scoreBefore) = (double.NaN, double.NaN);
        for (var iteration = 0; iteration < 100; iteration++)
        {
            var (score, information) = (0.0, 0.0);
            for (var cell = 0; cell < counts.Length; cell++)
            {
                score += counts[cell] * ByCorrelation[cell] / Probabilities[cell];
                information += total * ByCorrelation[cell] * ByCorrelation[cell] / Probabilities[cell];
            }

            var step = score / information;
            var secant = -score * (correlation - before) / (score - scoreBefore);

            // A secant that points and reaches where scoring does closes in faster. False too where there is none yet.
            if (secant / step is > 0.5 and < 2)
            {
                step = secant;
            }

            (before, scoreBefore) = (correlation, score);
            if (!(Math.Abs(step) > 1e-13))
            {
                break;
            }

            var moved = false;
            for (; Math.Abs(step) > 1e-14 && !moved; step *= 0.5)
            {
                var candidate = Math.Clamp(correlation + step, -LargestCorrelation, LargestCorrelation);
                var next = Evaluate(counts, candidate);
                if (next >= value - (1e-13 * Math.Abs(value)) && candidate != correlation)
                {
                    (correlation, value, moved) = (candidate, next, true);
                }
            }

            if (!moved)
            {
                break;
            }
        }

        if (evaluated != correlation)
        {
            Evaluate(counts, correlation);
        }

        Correlation = correlation;
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
        var share = NormalDistribution.Cumulative((high - (Correlation * at)) / rest) - NormalDistribution.Cumulative((low - (Correlation * at)) / rest);
        return (offset == 0 ? -1 : 1) * NormalDistribution.Density(at) * share;
    }

    private double Evaluate(ReadOnlySpan<double> counts, double correlation)
    {
        grid.Evaluate(correlation);
        evaluated = correlation;
        var value = 0.0;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var cell = (row * Columns) + column;
                var probability = grid.Cumulative(row + 1, column + 1) - grid.Cumulative(row + 1, column) - grid.Cumulative(row, column + 1) + grid.Cumulative(row, column);
                Probabilities[cell] = Math.Max(probability, SmallestProbability);
                ByCorrelation[cell] = grid.Density(row + 1, column + 1) - grid.Density(row + 1, column) - grid.Density(row, column + 1) + grid.Density(row, column);
                value += counts[cell] == 0 ? 0 : counts[cell] * Math.Log(Probabilities[cell]);
            }
        }

        return value;
    }
}
