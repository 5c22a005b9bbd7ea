using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Factoring;

public sealed class FactorExtraTests
{
    private static readonly Lazy<StudyResult> Varimax =
        new(() => StudyA.Run("{type: efa, extraction: ml, rotation: varimax, factors: 4, also: [residuals, anti_image], scores: regression, score_names: [A, B, C, D]}", "{type: correlations, variables: [A, B, C, D, KS]}"));

    [Fact]
    public void RotationMovesVarianceAndKeepsItsSum()
    {
        var result = Varimax.Value;
        result.Number("efa.variance", "4", "rotated_cumulative").Should().BeApproximately(result.Number("efa.variance", "4", "extracted_cumulative")!.Value, 1e-9);
        result.Number("efa.variance", "1", "rotated").Should().BeLessThan(result.Number("efa.variance", "1", "extracted")!.Value);
        result.Number("efa.variance", "1", "rotated_percent").Should().BeApproximately(100 * result.Number("efa.variance", "1", "rotated")!.Value / 17, 1e-12);
    }

    [Fact]
    public void CorrelatedFactorsHaveNoPercents()
    {
        var result = StudyA.Run("{type: efa, rotation: geomin, extraction: minres, factors: 4}");
        result.Number("efa.variance", "1", "rotated").Should().BePositive();
        result.Number("efa.variance", "1", "rotated_percent").Should().BeNull();
        result.Notes("efa.variance").Should().Contain(note => note.StartsWith("The factors are correlated", StringComparison.Ordinal));
        result.Table("efa.factor_correlations").Rows.Should().HaveCount(4);
    }

    [Fact]
    public void ScoresAreColumnsOfLaterAnalyses()
    {
        var result = Varimax.Value;
        result.Number("correlations.summary", "A", "mean").Should().BeApproximately(0, 1e-12);
        result.Number("correlations.r", "A", "KS").Should().NotBeNull();
        result.Table("efa.score_weights").Rows.Should().HaveCount(17);
        var rubin = StudyA.Run("{type: efa, rotation: promax, extraction: minres, factors: 4, scores: anderson_rubin}", "{type: correlations, variables: [efa_F1, efa_F2]}");
        rubin.Number("correlations.summary", "efa_F1", "sd").Should().BeApproximately(1, 1e-12);
        rubin.Number("correlations.r", "efa_F1", "efa_F2").Should().BeApproximately(0, 1e-12);
    }

    [Fact]
    public void PrintedLoadingsAreSortedAndHiddenAsAsked()
    {
        var printed = StudyA.Run("{type: efa, rotation: varimax, factors: 4, sort: false, hide: 0}").Report.Sections.Single(section => section.Id == "efa").Printed.Single(table => table.Id == "efa.loadings");
        printed.Rows[0].Label.English.Should().StartWith("KS1");
        printed.Notes.Should().NotContain(note => note.ToString().Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public void TheTargetIsTheConstructs()
    {
        var result = StudyA.Run("{type: efa, rotation: target, extraction: minres, factors: 4}");

        // Each factor is that of its construct, in the study's order.
        foreach (var (item, factor) in new[] { ("KS1", "F1"), ("KA2", "F2"), ("OC2", "F3"), ("KFE3", "F4") })
        {
            new[] { "F1", "F2", "F3", "F4" }.MaxBy(name => Math.Abs(result.Number("efa.loadings", item, name)!.Value)).Should().Be(factor);
        }

        var other = () => StudyA.Run("{type: efa, rotation: target, factors: 2}");
        other.Should().Throw<BadInputException>().WithMessage("*the study's constructs, of which 4 have items here, for 2 factors*");
    }

    [Fact]
    public void PolychoricCorrelationsGiveLargerLoadings()
    {
        var pearson = StudyA.Run("{type: efa, items: [KS1-KS5], extraction: minres, factors: 1}");
        var polychoric = StudyA.Run("{type: efa, items: [KS1-KS5], base: polychoric, extraction: minres, factors: 1}");
        polychoric.Number("efa.loadings", "KS1", "F1").Should().BeGreaterThan(pearson.Number("efa.loadings", "KS1", "F1")!.Value);
    }

    [Theory]
    [InlineData("{type: efa, scores: regression}", "the number of factors is left to the data")]
    [InlineData("{type: efa, factors: 2, scores: regression, score_names: [A]}", "1 names of scores for 2 factors")]
    [InlineData("{type: efa, factors: 2, score_names: [A, B]}", "no scores are asked for")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);

    [Fact]
    public void AScoreOfTheNameOfAColumnIsRefused()
    {
        var taken = () => StudyA.Run("{type: efa, factors: 2, scores: bartlett, score_names: [gender, B]}");
        taken.Should().Throw<BadInputException>().WithMessage("*the factor score gender has the name of a column*");
    }
}
