using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>
/// The effect of the predictor as a function of the moderator m: b_x + b_xm (m − centre), with variance
/// V_x + 2(m − centre)V_x,xm + (m − centre)²V_xm (Aiken and West 1991), V of the kind that the fit's errors say.
/// </summary>
public sealed class ModeratedEffect
{
    private readonly int predictorIndex;
    private readonly int moderatorIndex;
    private readonly int productIndex;
    private readonly ImmutableArray<double> columnMeans;

    internal ModeratedEffect(ModerationModel model, LeastSquaresFit fit, FocalVariable predictor, FocalVariable moderator)
    {
        Fit = fit;
        Predictor = predictor;
        Moderator = moderator;
        predictorIndex = fit.IndexOf(model.Predictor);
        moderatorIndex = fit.IndexOf(model.Moderator);
        productIndex = fit.IndexOf(model.InteractionName);
        columnMeans = [.. fit.Design.Columns.Select(column => SampleSpread.Mean(column.Values))];
    }

    /// <summary>The fit of the last block.</summary>
    public LeastSquaresFit Fit { get; }

    /// <summary>The predictor as observed.</summary>
    public FocalVariable Predictor { get; }

    /// <summary>The moderator as observed.</summary>
    public FocalVariable Moderator { get; }

    /// <summary>The effect at a value of the moderator in raw units.</summary>
    public double SlopeAt(double moderator) =>
        Fit.Coefficients[predictorIndex] + ((moderator - Moderator.Centre) * Fit.Coefficients[productIndex]);

    /// <summary>The standard error of the effect at a value of the moderator in raw units.</summary>
    public double StandardErrorAt(double moderator)
    {
        var m = moderator - Moderator.Centre;
        return Math.Sqrt(
            Fit.Covariance(predictorIndex, predictorIndex) + (2 * m * Fit.Covariance(predictorIndex, productIndex)) + (m * m * Fit.Covariance(productIndex, productIndex)));
    }

    /// <summary>
    /// The expected outcome, in its own units, and its standard error at raw values of predictor and moderator, all other columns
    /// (dummies of controls too) at their means.
    /// </summary>
    public (double Mean, double StandardError) MeanAt(double predictor, double moderator)
    {
        double[] row = [.. columnMeans];
        row[predictorIndex] = predictor - Predictor.Centre;
        row[moderatorIndex] = moderator - Moderator.Centre;
        row[productIndex] = row[predictorIndex] * row[moderatorIndex];
        double mean = 0, variance = 0;
        for (var i = 0; i < row.Length; i++)
        {
            mean += row[i] * Fit.Coefficients[i];
            for (var j = 0; j < row.Length; j++)
            {
                variance += row[i] * row[j] * Fit.Covariance(i, j);
            }
        }

        return (mean, Math.Sqrt(variance));
    }

    /// <summary>The t beyond which an effect differs from 0, and the half-width of intervals in standard errors.</summary>
    /// <param name="level">The level, inside (0, 1).</param>
    internal double CriticalT(double level) => StudentTDistribution.UpperTailQuantile((1 - level) / 2, Fit.TestDegreesOfFreedom);

    /// <summary>Whether the effect at a value of the moderator differs from zero.</summary>
    /// <param name="moderator">The moderator's raw value.</param>
    /// <param name="level">The level, inside (0, 1).</param>
    public bool IsSignificantAt(double moderator, double level = ConfidenceLevel.Usual) =>
        Math.Abs(SlopeAt(moderator)) > CriticalT(level) * StandardErrorAt(moderator);

    /// <summary>
    /// The coefficients of a m² + b m + c = (slope² − t² se²) in the centred moderator, whose roots are the Johnson-Neyman boundaries.
    /// </summary>
    internal (double A, double B, double C) SignificanceParabola(double critical)
    {
        double b1 = Fit.Coefficients[predictorIndex], b3 = Fit.Coefficients[productIndex], t = critical * critical;
        return (
            (b3 * b3) - (t * Fit.Covariance(productIndex, productIndex)),
            2 * ((b1 * b3) - (t * Fit.Covariance(predictorIndex, productIndex))),
            (b1 * b1) - (t * Fit.Covariance(predictorIndex, predictorIndex)));
    }

    /// <summary>The values of the moderator, with the ids of their rows, that a probe names.</summary>
    internal ImmutableArray<(string Id, double Value)> ProbeValues(Probe probe) => probe switch
    {
        Probe.Values values => [.. values.At.Select(value => (ModeratorId(value), value))],
        _ when Moderator.IsBinary => [("low", Moderator.Minimum), ("high", Moderator.Maximum)],
        Probe.StandardDeviations =>
            [("low", Moderator.Mean - Moderator.StandardDeviation), ("mean", Moderator.Mean), ("high", Moderator.Mean + Moderator.StandardDeviation)],
        Probe.Percentiles => [("low", Moderator.Percentile(0.16)), ("mean", Moderator.Percentile(0.50)), ("high", Moderator.Percentile(0.84))],
        _ => throw new ArgumentException($"A probe of type {probe.GetType().Name} names no values.", nameof(probe)),
    };

    private static string ModeratorId(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
