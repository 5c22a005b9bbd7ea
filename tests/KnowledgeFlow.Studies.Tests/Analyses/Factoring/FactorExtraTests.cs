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
    public void AChapterGoesFromAdequacyToLoadingsAndThenToTheRest() =>
        Varimax.Value.Report.Sections.Single(section => section.Id == "efa").Printed.Select(table => table.Id)
            .Should().StartWith(["efa.adequacy", "efa.eigenvalues", "efa.variance", "efa.loadings"]).And.Contain(["efa.fit", "efa.residuals", "efa.score_weights"]);

    [Fact]
    public void TheTargetIsTheConstructs()
    {
        var result = StudyA.Run("{type: efa, rotation: target, extraction: minres, factors: 4}");

        // Each factor is that of its construct, in the study's order.
        foreach (var (item, factor) in new[] { ("KS1", "F1"), ("KA2", "F2"), ("OC2", "F3"), ("KFE3", "F4") })
        {
            new[] { "F1", "F2", "F3", "F4" }.MaxBy(name => result.Number("efa.loadings", item, name)!.Value).Should().Be(factor);
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

    [Fact]
    public void CovariancesGiveRawAndRescaledLoadings()
    {
        var result = StudyA.Run("{type: efa, base: covariance, rotation: varimax, factors: 4, scores: regression}", "{type: descriptives, variables: [KS1, efa_F1]}");
        foreach (var item in new[] { "KS1", "OC2" })
        {
            var deviation = Math.Sqrt(result.Number("efa.raw_loadings", item, "variance")!.Value);
            result.Number("efa.raw_loadings", item, "F2").Should().BeApproximately(deviation * result.Number("efa.loadings", item, "F2")!.Value, 1e-12);
            result.Number("efa.raw_loadings", item, "communality").Should().BeApproximately(deviation * deviation * result.Number("efa.loadings", item, "communality")!.Value, 1e-12);
        }

        result.Number("efa.raw_loadings", "KS1", "variance").Should().BeApproximately(Math.Pow(result.Number("descriptives.variables", "KS1", "sd")!.Value, 2), 1e-12);
        result.Number("efa.raw_variance", "4", "rotated_cumulative").Should().BeApproximately(result.Number("efa.eigenvalues", "4", "cumulative")!.Value, 1e-9);
        result.Number("efa.eigenvalues", "1", "threshold").Should().BeNull();
        result.Number("descriptives.variables", "efa_F1", "sd").Should().BeApproximately(1, 1e-10);
    }

    [Fact]
    public void PairsTakeWhoeverAnsweredBoth()
    {
        const string data = "id,a,b,c,d\n1,1,2,1,\n2,2,1,,3\n3,3,4,2,2\n4,4,3,4,5\n5,5,,3,1\n6,2,3,5,4\n7,1,2,2,2\n8,,5,4,5\n9,4,5,,3\n10,3,3,3,4\n";
        using var folder = new StudyFolder("data: data.csv\nanalyses:\n  - {type: efa, items: [a-d], missing: pairwise, factors: 1, scores: regression}\n".Replace("[a-d]", "[a, b, c, d]", StringComparison.Ordinal), data);
        var result = folder.Result;
        result.Notes("efa.adequacy").Should().Contain("n = 7 to 8 (pairwise). KMO after Kaiser (1974).").And.Contain("Tests and parallel analysis take the smallest n of a pair, 7.");
        result.Number("efa.adequacy", "all", "kmo").Should().NotBeNull();
        result.Notes("efa.loadings").Should().ContainSingle(note => note.StartsWith("n = 7 to 8 (pairwise). Extraction", StringComparison.Ordinal));
    }

    [Fact]
    public void PairsThatContradictOneAnotherAreSaid()
    {
        var rows = new[] { "{0},{0},", ",{0},{0}", "{0},,{1}" }.SelectMany(form => Enumerable.Range(1, 4).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, i, 5 - i)));
        using var folder = new StudyFolder("data: data.csv\nanalyses:\n  - {type: efa, items: [x, y, z], missing: pairwise, extraction: paf, factors: 1}\n", "x,y,z\n" + string.Join('\n', rows) + "\n");
        var result = folder.Result;
        result.Notes("efa.adequacy").Should().ContainSingle(note => note.StartsWith("Caution: the correlations come from different rows and contradict one another", StringComparison.Ordinal));
        result.Number("efa.adequacy", "all", "kmo").Should().BeNull();
        result.Number("efa.eigenvalues", "3", "eigenvalue").Should().BeApproximately(-1, 1e-12);
    }

    [Fact]
    public void AGivenTargetMayFreeCrossLoadings()
    {
        var result = StudyA.Run("""
            type: efa
                rotation: target
                extraction: minres
                target:
                  ability: [KS1-KS5, KA1-KA4]
                  climate: {OC1: free, OC2-OC4: 0.7, KFE1: free}
                  efficiency: [KFE1-KFE4]
            """);
        result.Table("efa.loadings").Columns.Select(column => column.Id).Should().Equal("F1", "F2", "F3", "communality");
        result.Notes("efa.loadings").Should().Contain(note => note.Contains("target as given, factors ability, climate, efficiency", StringComparison.Ordinal));
        Math.Abs(result.Number("efa.loadings", "KFE2", "F3")!.Value).Should().BeGreaterThan(Math.Abs(result.Number("efa.loadings", "KFE2", "F2")!.Value));
        result.Table("efa.factor_correlations").Rows.Should().HaveCount(3);

        // Where the target leaves the sign open it is the convention's.
        result.Table("efa.loadings").Rows.Sum(row => result.Number("efa.loadings", row.Id, "F1")!.Value).Should().BePositive();
        result.Table("efa.loadings").Rows.Sum(row => result.Number("efa.loadings", row.Id, "F3")!.Value).Should().BePositive();
        StudyA.Run("{type: efa, rotation: target_orthogonal, factors: 4}").Number("efa.variance", "1", "rotated_percent").Should().NotBeNull();
    }

    [Theory]
    [InlineData("{type: efa, items: [a, b], rotation: varimax, target: {f: [a]}}", "there is a target, and the rotation takes none")]
    [InlineData("{type: efa, items: [a, b], rotation: target, factors: 2, target: {f: [a]}}", "the target has 1 factors")]
    [InlineData("{type: efa, items: [a, b], rotation: target, factors: kaiser, target: {f: [a]}}", "the target has 1 factors")]
    [InlineData("{type: efa, items: [a, b], base: covariance, extraction: ml}", "covariances are factored by pca or paf, not by ml")]
    [InlineData("{type: efa, items: [a, b], base: covariance, factors: parallel}", "parallel analysis is of correlations")]
    [InlineData("{type: efa, items: [a, b], base: polychoric, missing: pairwise}", "base: polychoric takes the rows that answer all items, not pairs")]
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
