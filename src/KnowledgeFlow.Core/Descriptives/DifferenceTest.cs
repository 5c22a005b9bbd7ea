using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Student's t that a mean is a given value (Student 1908): of one sample, or of the differences within pairs.</summary>
/// <param name="Count">The complete values n.</param>
/// <param name="Mean">Their mean x̄.</param>
/// <param name="StandardDeviation">Their standard deviation s, divisor n − 1.</param>
/// <param name="Difference">x̄ − μ with the interval x̄ − μ ± t s/√n.</param>
/// <param name="T">(x̄ − μ)/(s/√n).</param>
/// <param name="DegreesOfFreedom">n − 1.</param>
/// <param name="PValue">Two-sided unless the alternative is one-sided.</param>
/// <param name="CohenD">d = (x̄ − μ)/s, of pairs d_z (Cohen 1988, p. 48), with the noncentralities of t over √n as limits.</param>
/// <param name="HedgesG">d without its bias.</param>
public sealed record DifferenceTest(
    int Count, double Mean, double StandardDeviation, EffectSize Difference, double T, double DegreesOfFreedom, double PValue, EffectSize CohenD, EffectSize HedgesG)
{
    /// <summary>The test of a sample.</summary>
    /// <param name="values">The sample or the differences; NaN is missing.</param>
    /// <param name="expected">μ; 0 for differences.</param>
    /// <param name="name">The variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <param name="alternative">What p is of; intervals are two-sided.</param>
    /// <returns>The test; <see cref="Diagnosis.TooFewRows"/> below two, <see cref="Diagnosis.ConstantVariables"/> where the values do not vary.</returns>
    public static Outcome<DifferenceTest> Of(
        ReadOnlySpan<double> values, double expected, string name, double level = ConfidenceLevel.Usual, Alternative alternative = Alternative.TwoSided)
    {
        var groups = GroupSummary.Of(values, new double[values.Length]);
        var count = groups.IsEmpty ? 0 : groups[0].Count;
        if (count < 2)
        {
            return new Diagnosis.TooFewRows(count, 2);
        }

        var summary = groups[0];
        if (summary.Variance == 0)
        {
            return new Diagnosis.ConstantVariables([name]);
        }

        double df = count - 1, sd = Math.Sqrt(summary.Variance), root = Math.Sqrt(count), tail = (1 - level) / 2;
        var difference = RoundingError.Cleared(summary.Mean - expected, Math.Abs(summary.Mean) + Math.Abs(expected));
        var t = difference / (sd / root);
        var reach = StudentTDistribution.UpperTailQuantile(tail, df) * sd / root;
        var d = new EffectSize(
            difference / sd,
            NoncentralTDistribution.Noncentrality(t, df, tail) / root,
            NoncentralTDistribution.Noncentrality(t, df, 1 - tail) / root);
        return new DifferenceTest(
            count,
            summary.Mean,
            sd,
            new EffectSize(difference, difference - reach, difference + reach),
            t,
            df,
            AlternativeProbability.OfT(t, df, alternative),
            d,
            Descriptives.HedgesG.Of(d, df));
    }
}
