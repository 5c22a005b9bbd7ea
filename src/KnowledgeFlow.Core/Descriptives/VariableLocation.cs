using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Where a variable lies: its quartiles, and its mean with an interval.</summary>
/// <param name="Count">The values n that are there.</param>
/// <param name="Median">The second quartile.</param>
/// <param name="FirstQuartile">The quantile at .25.</param>
/// <param name="ThirdQuartile">The quantile at .75.</param>
/// <param name="StandardError">s/√n; takes two values.</param>
/// <param name="Lower">The lower limit of the mean, by t with n − 1 degrees of freedom.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record VariableLocation(
    int Count, Outcome<double> Median, Outcome<double> FirstQuartile, Outcome<double> ThirdQuartile, Outcome<double> StandardError, Outcome<double> Lower, Outcome<double> Upper)
{
    /// <summary>Quantiles by <see cref="QuantileRule.WeightedAverage"/>; the interval is x̄ ± t s/√n (Student 1908).</summary>
    /// <param name="column">The variable; NaN is missing.</param>
    /// <param name="level">The interval's level.</param>
    /// <returns>The numbers; one that does not exist is <see cref="Diagnosis.Unanswered"/> or <see cref="Diagnosis.TooFewRows"/>.</returns>
    public static VariableLocation Of(Column column, double level = ConfidenceLevel.Usual)
    {
        double[] sorted = [.. column.ToArray().Where(value => !double.IsNaN(value)).Order()];
        if (sorted.Length == 0)
        {
            var none = new Diagnosis.Unanswered([column.Name]);
            return new VariableLocation(0, none, none, none, none, none, none);
        }

        var described = VariableDescriptives.Of(column);
        var error = described.StandardDeviation.Then<double>(deviation => deviation / Math.Sqrt(sorted.Length));
        var limits = error.Then<(double Mean, double Half)>(value => described.Mean.Then<(double, double)>(mean =>
            (mean, value == 0 ? 0 : value * StudentTDistribution.UpperTailQuantile((1 - level) / 2, sorted.Length - 1))));
        return new VariableLocation(
            sorted.Length,
            At(0.5),
            At(0.25),
            At(0.75),
            error,
            limits.Then<double>(pair => pair.Mean - pair.Half),
            limits.Then<double>(pair => pair.Mean + pair.Half));

        double At(double share) => Quantile.Of(sorted, share, QuantileRule.WeightedAverage);
    }
}
