namespace KnowledgeFlow.Studies.Tests.Analyses.Regression;

public sealed class RegressionExtrasTests
{
    [Fact]
    public void TablesAreGivenWhereTheyAreAskedFor()
    {
        var result = StudyA.Run(
            "{type: regression, outcome: KFE, blocks: [[gender], [KS, KA]], se: cluster, cluster: year, also: [correlations, importance]}", "{type: regression, id: plain, outcome: KFE, predictors: [KS]}");
        result.Report.Sections.Single(section => section.Id == "regression").Tables.Select(table => table.Id).Should().Equal(
            "regression.models", "regression.coefficients", "regression.diagnostics", "regression.importance", "regression.correlations");
        result.Report.Sections.Single(section => section.Id == "plain").Tables.Should().HaveCount(3);
        result.Table("regression.importance").Rows.Select(row => row.Id).Should().Equal("gender", "KS", "KA");

        // Shares sum up to R², and the square of a semi-partial correlation is what a predictor adds last.
        string[] terms = ["gender", "KS", "KA"];
        terms.Sum(term => result.Number("regression.importance", term, "weight")!.Value).Should().BeApproximately(result.Number("regression.models", "2", "r2")!.Value, 1e-12);
        result.Notes("regression.coefficients").Should().Contain(note => note.StartsWith("Clustered standard errors", StringComparison.Ordinal)).And.Contain(note => note.StartsWith("Clusters: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{type: regression, outcome: y, predictors: [x], se: cluster}", "cluster")]
    [InlineData("{type: regression, outcome: y, predictors: [x], cluster: g}", "a cluster is named, but errors are not clustered")]
    [InlineData("{type: regression, outcome: y, predictors: [x], also: nothing}", "nothing")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);
}
