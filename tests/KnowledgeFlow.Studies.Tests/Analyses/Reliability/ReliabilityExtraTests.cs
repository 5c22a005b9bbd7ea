using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Reliability;

public sealed class ReliabilityExtraTests
{
    private static readonly Lazy<StudyResult> Everything =
        new(() => StudyA.Run("{type: reliability, also: [questionnaire, split_half, lambda, omega, hierarchy, ordinal, scores], bootstrap: 100, group_factors: 2}"));

    [Fact]
    public void WithoutAlsoThereAreTheUsualTablesAlone() =>
        StudyA.Run("{type: reliability}").Report.Sections.Single(section => section.Id == "reliability").Tables.Select(table => table.Id).Should().Equal("reliability.constructs", "reliability.items");

    [Fact]
    public void TheQuestionnaireIsAllItemsTogether()
    {
        Everything.Value.Number("reliability.questionnaire", "all", "items").Should().Be(17);
        Everything.Value.Number("reliability.questionnaire", "all", "alpha").Should().BeInRange(0.7, 1);
    }

    [Fact]
    public void LambdaThreeIsAlphaAndNoneOfTheOthersButLambdaOneIsBelow()
    {
        var result = Everything.Value;
        foreach (var construct in (string[])["KS", "KA", "OC", "KFE"])
        {
            var alpha = result.Number("reliability.constructs", construct, "alpha")!.Value;
            result.Number("reliability.lambda", construct, "lambda3").Should().BeApproximately(alpha, 1e-14);
            result.Number("reliability.lambda", construct, "lambda2").Should().BeGreaterThanOrEqualTo(alpha);
            result.Number("reliability.lambda", construct, "lambda4").Should().BeGreaterThanOrEqualTo(result.Number("reliability.split_half", construct, "guttman")!.Value - 1e-14);
        }
    }

    [Fact]
    public void OmegaHasItsIntervalsAndEachItemItsOmegaWithout()
    {
        var result = Everything.Value;
        result.Number("reliability.omega", "KS", "omega").Should().Be(result.Number("reliability.constructs", "KS", "omega"));

        // 1.959963984540054 is the normal quantile at .975.
        result.Number("reliability.omega", "KS", "upper").Should().BeApproximately(
            result.Number("reliability.omega", "KS", "omega")!.Value + (1.959963984540054 * result.Number("reliability.omega", "KS", "se")!.Value), 1e-12);
        result.Number("reliability.omega", "KS", "boot_lower").Should().BeLessThan(result.Number("reliability.omega", "KS", "omega")!.Value);
        result.Table("reliability.omega_items").Rows.Should().HaveCount(17);
        result.Number("reliability.omega_items", "KS1", "omega_if_deleted").Should().BeInRange(0.5, 0.9);
    }

    [Fact]
    public void TheStandardErrorOfMeasurementIsInUnitsOfTheScore()
    {
        var result = Everything.Value;
        var (sd, alpha) = (result.Number("reliability.scores", "KS", "sd")!.Value, result.Number("reliability.constructs", "KS", "alpha")!.Value);
        result.Number("reliability.scores", "KS", "sem_alpha").Should().BeApproximately(sd * Math.Sqrt(1 - alpha), 1e-14);
    }

    [Fact]
    public void TwoGroupFactorsOfAFewItemsAreNotIdentifiedAndSaidSo()
    {
        Everything.Value.Number("reliability.hierarchy", "all", "omega_h").Should().BeInRange(0, 1);
        Everything.Value.Number("reliability.hierarchy", "KA", "omega_h").Should().BeNull();
        Everything.Value.Notes("reliability.hierarchy").Should().Contain(note => note.StartsWith("No ω for ", StringComparison.Ordinal) && note.Contains("not identified", StringComparison.Ordinal));
    }

    [Fact]
    public void AnUnknownTableIsNamedWithTheNearestKnown() =>
        Texts.MessageOf("data: d.csv\nanalyses:\n  - {type: reliability, also: [splithalf]}\n").Should().Contain("split_half");
}
