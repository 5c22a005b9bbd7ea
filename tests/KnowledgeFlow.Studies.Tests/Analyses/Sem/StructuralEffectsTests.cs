using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Sem;

public sealed class StructuralEffectsTests
{
    private static readonly string[] Numbers = ["est", "se", "z", "p", "lower", "upper", "std", "std_se", "std_lower", "std_upper"];

    /// <summary>What the model says by itself is what <c>:=</c> says, which is held to lavaan elsewhere.</summary>
    [Fact]
    public void EffectsAreThoseThatDefinitionsSpellOut()
    {
        var result = StudyA.Run(
            "{type: sem, model: \"KA ~ a*KS\\nOC ~ b*KS + d*KA\\nKFE ~ c*KS + e*KA + f*OC\\ntotal := c + a*e + b*f + a*d*f\\nindirect := a*e + b*f + a*d*f\\nlong := a*d*f\\ninner := d*f\"}");

        result.Table("sem.effects").Rows.Select(row => row.Id).Should().Equal(
            "OC~KS/total", "OC~KS/direct", "OC~KS/indirect", "OC~KS/indirect:KA",
            "KFE~KS/total", "KFE~KS/direct", "KFE~KS/indirect", "KFE~KS/indirect:KA", "KFE~KS/indirect:OC", "KFE~KS/indirect:KA>OC",
            "KFE~KA/total", "KFE~KA/direct", "KFE~KA/indirect", "KFE~KA/indirect:OC");
        foreach (var (effect, defined) in new[] { ("KFE~KS/total", "total"), ("KFE~KS/indirect", "indirect"), ("KFE~KS/indirect:KA>OC", "long"), ("KFE~KA/indirect:OC", "inner") })
        {
            foreach (var column in Numbers)
            {
                result.Number("sem.effects", effect, column).Should().BeApproximately(result.Number("sem.defined", defined, column)!.Value, 1e-12, $"{effect} {column}");
            }
        }

        result.Table("sem.defined").Rows.Select(row => row.Id).Should().Equal("total", "indirect", "long", "inner");
    }

    [Fact]
    public void ModelWithoutAWayThroughAThirdHasNoTable() =>
        StudyA.Run("{type: sem, model: \"KFE ~ KS + KA\"}").Report.Sections.SelectMany(section => section.Tables).Should().NotContain(table => table.Id == "sem.effects");

    [Fact]
    public void CoefficientsHeldEqualLeaveNothingStandardised()
    {
        var result = StudyA.Run("{type: sem, model: \"KA ~ a*KS\\nKFE ~ a*KA\"}");
        result.Number("sem.effects", "KFE~KS/indirect:KA", "est").Should().NotBeNull();
        result.Number("sem.effects", "KFE~KS/indirect:KA", "std").Should().BeNull();
        result.Notes("sem.effects").Should().Contain("Nothing standardised where a coefficient on the way is fixed or held equal to another.");
    }

    /// <summary>Maximum likelihood of recursive paths among observed variables is least squares equation by equation.</summary>
    [Fact]
    public void ScoresGiveTheRegressionsOfTheScores()
    {
        var result = StudyA.Run(
            "{type: sem, scores: [KS, KA, OC, KFE], model: \"KA ~ KS + OC\\nKFE ~ KS + KA + OC + KS:OC\"}",
            "{type: regression, outcome: KFE, predictors: [KS, KA, OC, 'KS:OC']}",
            "{type: regression, id: mediator, outcome: KA, predictors: [KS, OC]}");

        foreach (var term in new[] { "KS", "KA", "OC", "KS:OC" })
        {
            result.Number("sem.parameters", $"KFE~{term}", "est").Should().BeApproximately(result.Number("regression.coefficients", $"1:{term}", "b")!.Value, 1e-6, term);
        }

        result.Number("sem.parameters", "KA~KS", "est").Should().BeApproximately(result.Number("mediator.coefficients", "1:KS", "b")!.Value, 1e-6);
        result.Notes("sem.parameters").Should().Contain("Constructs as their scores, taken for measured without error: KS, KA, OC, KFE.")
            .And.Contain("Products are of the variables as they are, not centred.");
        result.Number("sem.effects", "KFE~OC/indirect:KA", "est").Should().NotBeNull();
    }

    [Theory]
    [InlineData("percentile")]
    [InlineData("bc")]
    [InlineData("bca")]
    public void BootstrapGivesErrorsLimitsAndTheirP(string interval)
    {
        var result = Bootstrapped(interval);
        foreach (var row in result.Table("sem.effects").Rows)
        {
            var (lower, upper, p) = (Number(row.Id, "lower"), Number(row.Id, "upper"), Number(row.Id, "boot_p"));
            (p < 0.05).Should().Be(lower > 0 || upper < 0, $"{row.Id}: p is that of the interval");
            Number(row.Id, "est").Should().BeInRange(lower, upper);
            Number(row.Id, "boot_se").Should().BeApproximately(Number(row.Id, "se"), 0.5 * Number(row.Id, "se"), "resamples and the delta method tell much the same error");
        }

        double Number(string row, string column) => result.Number("sem.effects", row, column)!.Value;
    }

    [Fact]
    public void IntervalsOfKindsDiffer() =>
        new[] { "percentile", "bc", "bca" }.Select(interval => Bootstrapped(interval).Number("sem.effects", "KFE~KS/indirect:KA", "lower")).Distinct().Should().HaveCount(3);

    [Theory]
    [InlineData("{type: sem, scores: [KSS], model: \"KFE ~ KS\"}", "KSS is no construct")]
    [InlineData("{type: sem, scores: [KFE, OC], model: \"KFE ~ KS + OC + KS:OC\"}", "KS:OC is a product of the construct KS as a factor")]
    [InlineData("{type: sem, interval: bc, model: \"KFE ~ KS\"}", "interval is given, but nothing is resampled")]
    public void WhatCannotBeMeantIsRefused(string analysis, string message)
    {
        var run = () => StudyA.Run(analysis);
        run.Should().Throw<KnowledgeFlow.Studies.BadInput.BadInputException>().Which.Message.Should().Contain(message);
    }

    private static StudyResult Bootstrapped(string interval) =>
        StudyA.Run($"{{type: sem, scores: [KS, KA, KFE], bootstrap: 300, interval: {interval}, model: \"KA ~ KS\\nKFE ~ KS + KA\"}}");
}
