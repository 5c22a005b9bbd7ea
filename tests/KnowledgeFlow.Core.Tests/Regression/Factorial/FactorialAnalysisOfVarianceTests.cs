using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.Factorial;

/// <summary>Against car's Anova, emmeans and effectsize (tests/reference/anova/anova.R); doubles on both sides.</summary>
public sealed class FactorialAnalysisOfVarianceTests
{
    private const double OfDoubles = 1e-9;

    private static readonly JsonElement Reference = ReferenceJson.Read("anova", "anova.json");

    private static readonly ReferenceTable Data = ReferenceTable.Read("anova", "data.csv");

    public static TheoryData<string, string, bool, bool> Cases => new()
    {
        { "two_way", "ab", false, true },
        { "covariance", "ab", true, true },
        { "three_way", "abc", false, true },
        { "additive", "ab", true, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void EffectsAgreeWithCar(string name, string factors, bool hasCovariate, bool hasInteractions)
    {
        var expected = Reference.GetProperty(name);
        foreach (var (type, key) in ((SumsOfSquares, string)[])[(SumsOfSquares.TypeII, "type2"), (SumsOfSquares.TypeIII, "type3")])
        {
            var analysis = Analyse(factors, hasCovariate, hasInteractions, type);
            var table = expected.GetProperty(key);
            Near(analysis.Effects.Select(effect => effect.SumOfSquares), table.GetProperty("ss"));
            Near(analysis.Effects.Select(effect => effect.DegreesOfFreedom), table.GetProperty("df"));
            Near(analysis.Effects.Select(effect => effect.F), table.GetProperty("f"));
            Near(analysis.Effects.Select(effect => effect.PValue), table.GetProperty("p"));
            analysis.ResidualSumOfSquares.Should().BeApproximately(expected.Number("residual_ss"), OfDoubles);
            analysis.Model.Explained.EtaSquared.Value.Should().BeApproximately(expected.Number("r2"), OfDoubles);
            analysis.AdjustedRSquared.Should().BeApproximately(expected.Number("adj_r2"), OfDoubles);
            analysis.Levene.Estimate().F.Should().BeApproximately(expected.Number("levene_f"), OfDoubles);
            analysis.Levene.Estimate().PValue.Should().BeApproximately(expected.Number("levene_p"), OfDoubles);
            if (type == SumsOfSquares.TypeIII)
            {
                Near(analysis.Effects.Select(effect => effect.Explained.EtaSquared.Value), expected.GetProperty("eta2"));

                // effectsize prints 0 for estimates below it.
                Near(analysis.Effects.Select(effect => Math.Max(0, effect.Explained.OmegaSquared.Value)), expected.GetProperty("omega2"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void MeansAndPairsAgreeWithEmmeans(string name, string factors, bool hasCovariate, bool hasInteractions)
    {
        var (expected, analysis) = (Reference.GetProperty(name), Analyse(factors, hasCovariate, hasInteractions, SumsOfSquares.TypeIII));
        foreach (var (term, key) in (((int[], string)[])[([1], "means_b"), ([0, 1], "means_ab")]))
        {
            var means = analysis.Means([.. term]);
            Near(means.Select(mean => mean.Mean), expected.GetProperty(key).GetProperty("mean"));
            Near(means.Select(mean => mean.StandardError), expected.GetProperty(key).GetProperty("se"));
            Near(means.Select(mean => mean.Lower), expected.GetProperty(key).GetProperty("lower"));
            Near(means.Select(mean => mean.Upper), expected.GetProperty(key).GetProperty("upper"));
            means.Sum(mean => mean.Count).Should().Be(analysis.Rows);
        }

        PairwiseAdjustment[] adjustments = [PairwiseAdjustment.None, PairwiseAdjustment.Bonferroni, PairwiseAdjustment.Sidak, PairwiseAdjustment.Tukey, PairwiseAdjustment.Scheffe];
        foreach (var (adjustment, pairs) in adjustments.Zip(expected.GetProperty("pairs").EnumerateArray()))
        {
            // qtukey stops at steps of 1e-4.
            Compare(analysis.Pairs(1, adjustment), pairs, adjustment == PairwiseAdjustment.Tukey ? 1e-5 : OfDoubles);
        }

        Compare([.. analysis.Pairs(1, PairwiseAdjustment.Bonferroni, (0, 0)), .. analysis.Pairs(1, PairwiseAdjustment.Bonferroni, (0, 1))], expected.GetProperty("pairs_within"), OfDoubles);
        if (expected.GetProperty("simple").ValueKind == JsonValueKind.Object)
        {
            VarianceEffect[] simple = [analysis.SimpleEffect(1, (0, 0)), analysis.SimpleEffect(1, (0, 1))];

            // joint_tests rounds F to three decimals, and p is of the F unrounded.
            Near(simple.Select(effect => effect.F), expected.GetProperty("simple").GetProperty("f"), 6e-4);
            Near(simple.Select(effect => effect.PValue), expected.GetProperty("simple").GetProperty("p"));
        }
    }

    /// <summary>In a balanced design both types are one.</summary>
    [Fact]
    public void TypesAgreeInBalancedDesigns()
    {
        ImmutableArray<double> y = [1, 3, 2, 5, 4, 8, 6, 5, 9, 7, 12, 9];
        var design = new FactorialDesign(
            [new Factor("a", 2, [.. Enumerable.Range(0, 12).Select(i => i / 6)]), new Factor("b", 3, [.. Enumerable.Range(0, 12).Select(i => i % 3)])], [], FactorialDesign.AllTerms(2));
        var second = FactorialAnalysisOfVariance.Of(y, "y", design, SumsOfSquares.TypeII).Estimate();
        var third = FactorialAnalysisOfVariance.Of(y, "y", design, SumsOfSquares.TypeIII).Estimate();
        second.Effects.Zip(third.Effects, (a, b) => Math.Abs(a.SumOfSquares - b.SumOfSquares)).Should().OnlyContain(difference => difference < 1e-11);
        second.Effects.Sum(effect => effect.SumOfSquares).Should().BeApproximately(second.Model.SumOfSquares, 1e-11);
    }

    [Fact]
    public void EmptyCellIsDiagnosed()
    {
        var design = new FactorialDesign([new Factor("a", 2, [0, 0, 0, 0, 1, 1, 1]), new Factor("b", 2, [0, 0, 1, 1, 0, 0, 0])], [], FactorialDesign.AllTerms(2));
        FactorialAnalysisOfVariance.Of([1, 2, 3, 5, 4, 6, 8], "y", design, SumsOfSquares.TypeIII).Diagnosed<Diagnosis.CollinearVariables>().Variables.Should().Equal("a:b");
    }

    private static FactorialAnalysisOfVariance Analyse(string factors, bool hasCovariate, bool hasInteractions, SumsOfSquares type)
    {
        ImmutableArray<Factor> codes = [.. factors.Select(name => new Factor(name.ToString(), (int)Data.Column(name.ToString()).Max(), [.. Data.Column(name.ToString()).Select(value => (int)value - 1)]))];
        var design = new FactorialDesign(
            codes,
            hasCovariate ? [new DesignColumn("x", [.. Data.Column("x")])] : [],
            hasInteractions ? FactorialDesign.AllTerms(codes.Length) : [.. Enumerable.Range(0, codes.Length).Select(factor => ImmutableArray.Create(factor))]);
        return FactorialAnalysisOfVariance.Of([.. Data.Column("y")], "y", design, type).Estimate();
    }

    private static void Compare(ImmutableArray<PairwiseComparison> pairs, JsonElement expected, double ofLimits)
    {
        Near(pairs.Select(pair => pair.Difference), expected.GetProperty("difference"));
        Near(pairs.Select(pair => pair.StandardError), expected.GetProperty("se"));
        Near(pairs.Select(pair => pair.T), expected.GetProperty("t"));
        Near(pairs.Select(pair => pair.PValue), expected.GetProperty("p"));
        Near(pairs.Select(pair => pair.Lower), expected.GetProperty("lower"), ofLimits);
        Near(pairs.Select(pair => pair.Upper), expected.GetProperty("upper"), ofLimits);
    }

    private static void Near(IEnumerable<double> computed, JsonElement expected, double tolerance = OfDoubles)
    {
        double[] values = expected.ValueKind == JsonValueKind.Object
            ? [.. expected.EnumerateObject().Select(property => property.Value.GetDouble())]
            : [.. expected.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDouble())];
        double[] found = [.. computed];
        found.Length.Should().BeInRange(values.Length - 1, values.Length, "car's last row is the residual's");
        found.Zip(values, (a, b) => Math.Abs(a - b)).Should().OnlyContain(error => error <= tolerance);
    }
}
