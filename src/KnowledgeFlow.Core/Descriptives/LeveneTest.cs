using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Levene's test that group variances are equal.</summary>
/// <param name="F">The statistic.</param>
/// <param name="NumeratorDegreesOfFreedom">The groups less one.</param>
/// <param name="DenominatorDegreesOfFreedom">The rows less the groups.</param>
/// <param name="PValue">The upper tail of F.</param>
public sealed record LeveneTest(double F, double NumeratorDegreesOfFreedom, double DenominatorDegreesOfFreedom, double PValue)
{
    private const double RoundingOfDeviation = 16 * 2.220446049250313e-16;

    /// <summary>The analysis of variance of absolute deviations from the group's mean (Levene 1960), as SPSS.</summary>
    /// <param name="values">The variable; NaN is missing.</param>
    /// <param name="groups">The grouping variable, of the same length; NaN is missing.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <returns>The test, or the diagnosis of <see cref="OneWayAnalysisOfVariance.Fisher"/>.</returns>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static Outcome<LeveneTest> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> groups, string outcome, string grouping)
    {
        // Deviations are differences, exact to the rounding of the values that they are taken of; those that are equal to that are equal.
        var scale = 0.0;
        foreach (var value in values)
        {
            scale = double.IsFinite(value) ? Math.Max(scale, Math.Abs(value)) : scale;
        }

        var means = GroupSummary.Of(values, groups).ToDictionary(summary => summary.Group, summary => summary.Mean);
        var deviations = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            deviations[i] = means.TryGetValue(groups[i], out var mean) ? Math.Abs(values[i] - mean) : double.NaN;
        }

        Settle(deviations, groups, RoundingOfDeviation * scale);
        return OneWayAnalysisOfVariance.Fisher(GroupSummary.Of(deviations, groups), outcome, grouping)
            .Then<LeveneTest>(test => new LeveneTest(
                test.Statistic,
                test.NumeratorDegreesOfFreedom!.Value,
                test.DegreesOfFreedom,
                test.PValue));
    }

    private static void Settle(double[] deviations, ReadOnlySpan<double> groups, double rounding)
    {
        var places = new Dictionary<double, List<int>>();
        for (var i = 0; i < deviations.Length; i++)
        {
            if (!double.IsNaN(deviations[i]))
            {
                (places.TryGetValue(groups[i], out var list) ? list : places[groups[i]] = []).Add(i);
            }
        }

        foreach (var group in places.Values)
        {
            var low = group.Min(i => deviations[i]);
            if (group.Max(i => deviations[i]) - low <= rounding)
            {
                group.ForEach(i => deviations[i] = low);
            }
        }
    }
}
