using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

/// <summary>
/// Against e1071, cor.test, t.test, oneway.test, aov and effectsize (tests/reference/descriptives): tied Likert answers with blanks and
/// Chinese names, and continuous variables, one with a long tail. Closed formulas on both sides: what is left is rounding.
/// </summary>
public sealed class DescriptivesReferenceTests
{
    private const double Rounding = 1e-12;

    private static readonly JsonElement Reference = ReferenceJson.Read("descriptives", "descriptives.json");
    private static readonly SurveyData Data = ReferenceData.Read("descriptives", "variables.csv");

    public static MatrixTheoryData<CorrelationMethod, MissingPairs> Correlations => new(Enum.GetValues<CorrelationMethod>(), Enum.GetValues<MissingPairs>());

    public static TheoryData<int> Groups => [.. Enumerable.Range(0, Reference.GetProperty("groups").GetArrayLength())];

    [Fact]
    public void MomentsOfEveryVariableAreThoseOfR()
    {
        var variables = Reference.GetProperty("descriptives").EnumerateArray().ToArray();
        variables.Should().HaveCount(Data.Columns.Length);
        foreach (var expected in variables)
        {
            var found = VariableDescriptives.Of(Data[expected.GetProperty("name").GetString()!]);
            found.Count.Should().Be(expected.GetProperty("n").GetInt32());
            Agree(found.Mean.Estimate(), expected.Number("mean"));
            Agree(found.StandardDeviation.Estimate(), expected.Number("sd"));
            Agree(found.Skewness.Estimate(), expected.Number("skewness"));
            Agree(found.Kurtosis.Estimate(), expected.Number("kurtosis"), 10 * Rounding);
            found.Minimum.Estimate().Should().Be(expected.Number("min"));
            found.Maximum.Estimate().Should().Be(expected.Number("max"));
        }
    }

    [Theory]
    [MemberData(nameof(Correlations))]
    public void CorrelationsAndTheirTestsAreThoseOfR(CorrelationMethod method, MissingPairs missing)
    {
        var names = Reference.Texts("chosen");
        var table = CorrelationTable.Of(Data.Select(names), method, missing);
        var pairs = Reference.GetProperty("correlations").EnumerateArray()
            .Where(pair => string.Equals(pair.GetProperty("method").GetString(), method.ToString(), StringComparison.OrdinalIgnoreCase)
                && pair.GetProperty("listwise").GetBoolean() == (missing == MissingPairs.Listwise)).ToArray();
        pairs.Should().HaveCount(names.Length * (names.Length - 1) / 2);
        foreach (var pair in pairs)
        {
            var (i, j) = (Array.IndexOf(names, pair.GetProperty("a").GetString()), Array.IndexOf(names, pair.GetProperty("b").GetString()));
            var found = table[i, j].Estimate();
            found.Count.Should().Be(pair.GetProperty("n").GetInt32());
            table.Count(j, i).Should().Be(found.Count);
            Agree(found.Coefficient, pair.Number("r"), 100 * Rounding);
            Agree(found.PValue!.Value, pair.Number("p"), 1e-10);
            table[j, i].Should().Be(table[i, j]);
        }

        table[0, 0].Estimate().Coefficient.Should().Be(1);
        table[0, 0].Estimate().PValue.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void ComparisonsOfGroupsAreThoseOfR(int index)
    {
        var expected = Reference.GetProperty("groups")[index];
        var (outcome, by) = (expected.GetProperty("outcome").GetString()!, expected.GetProperty("by").GetString()!);
        var groups = GroupSummary.Of(Data[outcome].ToArray(), Data[by].ToArray());
        var fisher = OneWayAnalysisOfVariance.Fisher(groups, outcome, by).Estimate();
        Agree(fisher.Statistic, expected.Number("f"), 100 * Rounding);
        fisher.NumeratorDegreesOfFreedom.Should().Be(expected.Number("df1"));
        fisher.DegreesOfFreedom.Should().Be(expected.Number("df2"));
        Agree(fisher.PValue, expected.Number("p"), 1e-10);
        Agree(fisher.Effect.Value, expected.Number("eta2"), 100 * Rounding);

        // effectsize finds noncentralities by optim, which leaves its limits about eight digits.
        fisher.Effect.Lower.Should().BeApproximately(expected.Number("eta2_lower"), 1e-7);
        fisher.Effect.Upper.Should().BeApproximately(expected.Number("eta2_upper"), 1e-7);

        var welch = OneWayAnalysisOfVariance.Welch(groups, outcome, by).Estimate();
        Agree(welch.Statistic, expected.Number("welch_f"), 100 * Rounding);
        welch.NumeratorDegreesOfFreedom.Should().Be(expected.Number("welch_df1"));
        Agree(welch.DegreesOfFreedom, expected.Number("welch_df2"));
        Agree(welch.PValue, expected.Number("welch_p"), 1e-10);
        welch.Effect.Should().Be(fisher.Effect);

        var levene = LeveneTest.Of(Data[outcome].ToArray(), Data[by].ToArray(), outcome, by).Estimate();
        Agree(levene.F, expected.Number("levene"), 100 * Rounding);
        Agree(levene.PValue, expected.Number("levene_p"), 1e-10);

        if (groups.Length != 2)
        {
            IndependentTTest.Pooled(groups, outcome, by).Diagnosed<Diagnosis.TooFewGroups>().Should().Be(new Diagnosis.TooFewGroups(by, groups.Length, 2));
            return;
        }

        var pooled = IndependentTTest.Pooled(groups, outcome, by).Estimate();
        Agree(pooled.Statistic, expected.Number("t"), 100 * Rounding);
        pooled.DegreesOfFreedom.Should().Be(expected.Number("t_df"));
        Agree(pooled.PValue, expected.Number("t_p"), 1e-10);
        Agree(pooled.Effect.Value, expected.Number("d"), 100 * Rounding);
        pooled.Effect.Lower.Should().BeApproximately(expected.Number("d_lower"), 1e-7);
        pooled.Effect.Upper.Should().BeApproximately(expected.Number("d_upper"), 1e-7);
        var unequal = IndependentTTest.Welch(groups, outcome, by).Estimate();
        Agree(unequal.Statistic, expected.Number("welch_t"), 100 * Rounding);
        Agree(unequal.DegreesOfFreedom, expected.Number("welch_t_df"));
        Agree(unequal.PValue, expected.Number("welch_t_p"), 1e-10);
        unequal.Effect.Should().Be(pooled.Effect);
    }

    private static void Agree(double computed, double expected, double tolerance = Rounding) =>
        RelativeError.Of(computed, expected).Should().BeLessThan(tolerance, "{0} should be {1}", computed, expected);
}
