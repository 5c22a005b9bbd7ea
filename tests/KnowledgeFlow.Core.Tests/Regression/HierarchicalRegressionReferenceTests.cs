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

    // lm solves in doubles with conditions up to 1e4 (a calendar year beside an intercept), which leaves it some ten digits; ΔR² by
    // subtraction loses two more in the first study, whose year adds little. Shapiro-Wilk rests on a short approximation
    // that R evaluates in mixed precision.
    private static double Tolerance(string table, string column) => column switch
    {
        "shapiro_wilk" or "sw_p" => 1e-7,
        _ => 2e-9,
    };

    private static void Compare(string name, string file, string outcome, string[][] blocks, bool intercept, StandardErrors errors)
    {
        var terms = blocks.Select(block => block.Select(Term).ToList()).ToList();
        var regression = HierarchicalRegression.Fit(ReferenceFrame.Read("regression", file), outcome, terms, intercept, errors);

        RegressionCells.Of(regression).ShouldHold(ReferenceTable.Read("regression", "regression.csv"), name, Tolerance);
    }

    private static Term Term(string text) => TermParser.Parse(text).Should().BeOfType<TermParse.Parsed>().Subject.Term;
}
