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
    /// <summary>Quantiles as <see cref="Quantile"/>; the interval is x̄ ± t s/√n (Student 1908).</summary>
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
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.25),
            Quantile(sorted, 0.75),
            error,
            limits.Then<double>(pair => pair.Mean - pair.Half),
            limits.Then<double>(pair => pair.Mean + pair.Half));
    }

    /// <summary>The weighted average at place p(n + 1) of the ordered values, the extreme ones beyond them: SPSS's HAVERAGE, R's type 6 (Hyndman and Fan 1996).</summary>
    /// <param name="sorted">The values in ascending order, at least one.</param>
    /// <param name="share">p, between 0 and 1.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length + 1);
        var below = (int)Math.Floor(place);
        return below < 1 ? sorted[0] : below >= sorted.Length ? sorted[^1] : sorted[below - 1] + ((place - below) * (sorted[below] - sorted[below - 1]));
    }
}
