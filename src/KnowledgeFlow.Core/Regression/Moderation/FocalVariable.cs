using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>The predictor or the moderator: its observed values and what was taken out of them.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Values">The values of the rows used, in raw units.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their SD, divisor n − 1.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="IsBinary">Whether there are exactly two distinct values.</param>
/// <param name="Centre">What was subtracted: the mean, or 0 where the variable was not centred.</param>
public sealed record FocalVariable(
    string Name, ImmutableArray<double> Values, double Mean, double StandardDeviation, double Minimum, double Maximum, bool IsBinary, double Centre)
{
    internal static FocalVariable Of(string name, ImmutableArray<double> values, Centring centring)
    {
        if (values.IsEmpty)
        {
            return new FocalVariable(name, values, double.NaN, double.NaN, double.NaN, double.NaN, false, 0);
        }

        var mean = SampleSpread.Mean(values);
        var (minimum, maximum) = (values.Min(), values.Max());
        var isBinary = minimum < maximum && values.All(value => value == minimum || value == maximum);
        return new FocalVariable(
            name,
            values,
            mean,
            SampleSpread.StandardDeviation(values),
            minimum,
            maximum,
            isBinary,
            centring == Centring.All || (centring == Centring.Continuous && !isBinary) ? mean : 0);
    }

    /// <summary>The quantile at <paramref name="share"/> as SPSS's default.</summary>
    internal double Percentile(double share) => Quantile.Of(Values.Sort().AsSpan(), share, QuantileRule.WeightedAverage);
}
