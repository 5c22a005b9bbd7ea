using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Levene's test that group variances are equal.</summary>
/// <param name="F">The statistic.</param>
/// <param name="NumeratorDegreesOfFreedom">The groups less one.</param>
/// <param name="DenominatorDegreesOfFreedom">The rows less the groups.</param>
/// <param name="PValue">The upper tail of F.</param>
public sealed record LeveneTest(double F, double NumeratorDegreesOfFreedom, double DenominatorDegreesOfFreedom, double PValue)
{
    /// <summary>The analysis of variance of absolute deviations from the group's mean (Levene 1960), as SPSS.</summary>
    /// <param name="values">The variable; NaN is missing.</param>
    /// <param name="groups">The grouping variable, of the same length; NaN is missing.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <returns>The test, or the diagnosis of <see cref="OneWayAnalysisOfVariance.Fisher"/>.</returns>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static Outcome<LeveneTest> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> groups, string outcome, string grouping)
    {
        var means = GroupSummary.Of(values, groups).ToDictionary(summary => summary.Group, summary => summary.Mean);
        var deviations = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            deviations[i] = means.TryGetValue(groups[i], out var mean) ? Math.Abs(values[i] - mean) : double.NaN;
        }

        return OneWayAnalysisOfVariance.Fisher(GroupSummary.Of(deviations, groups), outcome, grouping)
            .Then<LeveneTest>(test => new LeveneTest(
                test.Statistic,
                test.NumeratorDegreesOfFreedom!.Value,
                test.DegreesOfFreedom,
                test.PValue));
    }
}
