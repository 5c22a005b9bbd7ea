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

    [Fact]
    public void ASelectionThatTakesNothingLeavesTheInterceptAndSaysSo()
    {
        var result = StudyA.Run("{type: regression, outcome: KFE, predictors: [gender, year], selection: stepwise, enter: .000001, remove: .1, bootstrap: 100, also: [importance, collinearity, cases, correlations]}");
        result.Table("regression.steps").Rows.Should().BeEmpty();
        result.Table("regression.coefficients").Rows.Select(row => row.Id).Should().Equal("1:(Intercept)");
        result.Notes("regression.steps").Should().Contain("No step was taken.");
        result.Notes("regression.coefficients").Should().Contain(note => note.StartsWith("Model 1: 0 of 2 terms, chosen by their p-values (stepwise selection).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{type: regression, outcome: y, predictors: [x], se: cluster}", "cluster")]
    [InlineData("{type: regression, outcome: y, predictors: [x], cluster: g}", "a cluster is named, but errors are not clustered")]
    [InlineData("{type: regression, outcome: y, predictors: [x], also: nothing}", "nothing")]
    [InlineData("{type: regression, outcome: y, predictors: [x], interval: bca}", "interval is given, but nothing is resampled")]
    [InlineData("{type: regression, outcome: y, predictors: [x], enter: .1}", "enter is given, but no terms are selected")]
    [InlineData("{type: regression, outcome: y, predictors: [x], selection: forward, remove: .1}", "remove is given, which selection: forward does not ask for")]
    [InlineData("{type: regression, outcome: y, predictors: [x], selection: stepwise, enter: .1}", "terms enter below p = 0.1 and leave above p = 0.1")]
    [InlineData("{type: regression, outcome: y, predictors: [x], selection: stepwise, intercept: false}", "terms are selected in a model without an intercept")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);
}
