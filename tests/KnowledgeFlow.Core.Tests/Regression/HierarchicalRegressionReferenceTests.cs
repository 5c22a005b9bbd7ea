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
