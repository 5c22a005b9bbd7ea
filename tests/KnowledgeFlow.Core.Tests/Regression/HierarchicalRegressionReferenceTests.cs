using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression;

public sealed class HierarchicalRegressionReferenceTests
{
    private static readonly string[][] StudyBlocks = [["gender", "factor(year)"], ["KS", "KA", "OC"], ["KS^2", "KS:KA"]];
    private static readonly string[][] GeneratedBlocks = [["x", "factor(z)"], ["w"], ["x:factor(z)"]];

    [Theory]
    [InlineData("study_a", StandardErrors.Ordinary)]
    [InlineData("study_a_hc3", StandardErrors.Hc3)]
    public void StudyAAgreesWithR(string name, StandardErrors errors) => Compare(name, "study_a_scores.csv", "KFE", StudyBlocks, true, errors);

    [Theory]
    [InlineData("generated", StandardErrors.Ordinary)]
    [InlineData("generated_hc3", StandardErrors.Hc3)]
    public void HeteroscedasticDataAgreeWithR(string name, StandardErrors errors) => Compare(name, "heteroscedastic.csv", "y", GeneratedBlocks, true, errors);

    [Fact]
    public void ASingleBlockAgreesWithR() => Compare("plain", "heteroscedastic.csv", "y", [["x", "w"]], true, StandardErrors.Ordinary);

    [Fact]
    public void ModelsWithoutInterceptAgreeWithR() => Compare("no_intercept", "heteroscedastic.csv", "y", [["x"], ["w"]], false, StandardErrors.Ordinary);

    [Theory]
    [InlineData("total", "a b tot")]
    [InlineData("dummies", "a g1 g2 g3")]
    [InlineData("nested", "a factor(g) factor(nest)")]
    [InlineData("twin", "a b twin")]
    [InlineData("constant", "a k b")]
    [InlineData("blocks", "a b|tot|g2")]
    [InlineData("lone", "a factor(lone)")]
    public void WhatSaysNothingNewIsLeftOutAsByR(string name, string terms)
    {
        var reference = ReferenceTable.Read("regression", "aliased_results.csv");
        var regression = Aliased(terms);
        var cells = RegressionCells.Of(regression);
        for (var k = 0; k < regression.Blocks.Length; k++)
        {
            foreach (var column in regression.Blocks[k].TryGet(out var block, out _) ? block.Fit.Aliased : [])
            {
                cells[("aliased", FormattableString.Invariant($"{k + 1}"), column.Name)] = 1;
            }
        }

        reference.Rows.Count(row => reference.Text(row, "case") == name && reference.Text(row, "table") == "aliased").Should().Be(cells.Keys.Count(key => key.Table == "aliased"));
        cells.ShouldHold(reference, name, Tolerance);
    }

    [Fact]
    public void WhereSandwichHasNoNumberThereIsNone()
    {
        var reference = ReferenceTable.Read("regression", "aliased_results.csv");
        double Value(string column) => reference.Number(reference.Rows.Single(row => reference.Text(row, "case") == "lone_hc3" && reference.Text(row, "column") == column), "value");
        Aliased("a factor(lone)", StandardErrors.Hc3).Blocks[0].TryGet(out var block, out _).Should().BeTrue();

        Value("cells").Should().Be(16, "sandwich's HC3 of four coefficients is NaN throughout");
        Enumerable.Range(0, 16).Should().OnlyContain(k => double.IsNaN(block!.Fit.Covariance(k / 4, k % 4)));
        block!.Fit.Untestable.Should().BeOfType<Diagnosis.LeverageOne>().Which.Rows.Should().Equal((int)Value("row") - 1);
    }

    [Fact]
    public void BetaWithoutInterceptIsAboutZero()
    {
        var reference = ReferenceTable.Read("regression", "aliased_results.csv");
        Aliased("a b", intercept: false).Blocks[0].TryGet(out var block, out _).Should().BeTrue();

        foreach (var row in reference.Rows.Where(row => reference.Text(row, "case") == "origin"))
        {
            block!.Coefficients.Single(line => line.Term == reference.Text(row, "column")).Beta.Should().BeApproximately(reference.Number(row, "value"), 1e-13);
        }
    }

    private static HierarchicalFit Aliased(string terms, StandardErrors errors = StandardErrors.Ordinary, bool intercept = true) => HierarchicalRegression.Fit(
        ReferenceFrame.Read("regression", "aliased.csv"), "y", [.. terms.Split('|').Select(block => block.Split(' ').Select(Term).ToArray())], intercept, errors);

    // Where a calendar year stands beside an intercept (condition 1e3) R's sandwich multiplies uncentred cross-products and keeps some
    // nine to ten digits: the worst difference is 2.5e-10, in a p there. Everything else agrees to 1e-11.
    private static double Tolerance(string table, string column) => 1e-9;

    private static void Compare(string name, string file, string outcome, string[][] blocks, bool intercept, StandardErrors errors)
    {
        var terms = blocks.Select(block => block.Select(Term).ToList()).ToList();
        var regression = HierarchicalRegression.Fit(ReferenceFrame.Read("regression", file), outcome, terms, intercept, errors);

        RegressionCells.Of(regression).ShouldHold(ReferenceTable.Read("regression", "regression.csv"), name, Tolerance);
    }

    private static Term Term(string text) => TermParser.Parse(text).Should().BeOfType<TermParse.Parsed>().Subject.Term;
}
