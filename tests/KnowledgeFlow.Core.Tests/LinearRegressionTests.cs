using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests;

public sealed class LinearRegressionTests
{
    /// <summary>One block of the hierarchical regression, which is held against R and NIST elsewhere.</summary>
    [Fact]
    public void ItIsOneBlockOfTheHierarchicalRegression()
    {
        var data = ReferenceFrame.Read("moderation", "study_a_scores.csv");

        LinearRegression.Fit(data, "KFE", ["KS", "factor(year)", "KS:OC"], StandardErrors.Hc3).TryGet(out var one, out var diagnosis).Should().BeTrue(diagnosis?.ToString());

        var hierarchical = HierarchicalRegression.Fit(
            data, "KFE", [[new VariableTerm("KS"), new FactorTerm("year"), new ProductTerm([new VariableTerm("KS"), new VariableTerm("OC")])]], errors: StandardErrors.Hc3);
        hierarchical.Blocks[0].TryGet(out var block, out _).Should().BeTrue();
        one!.Coefficients.Should().Equal(block!.Coefficients);
    }

    [Fact]
    public void ATermThatIsMissingIsTheCallersMistake()
    {
        var data = ReferenceFrame.Read("moderation", "study_a_scores.csv");

        FluentActions.Invoking(() => LinearRegression.Fit(data, "KFE", [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LinearRegression.Fit(data, "KFE", null!)).Should().Throw<ArgumentNullException>().WithParameterName("terms");
        FluentActions.Invoking(() => LinearRegression.Fit(data, "KFE", [null!])).Should().Throw<ArgumentNullException>().WithParameterName("terms");
        FluentActions.Invoking(() => LinearRegression.Fit(data, "KFE", ["nowhere"])).Should().Throw<KeyNotFoundException>().WithMessage("*nowhere; the data have*KFE*");
    }
}
