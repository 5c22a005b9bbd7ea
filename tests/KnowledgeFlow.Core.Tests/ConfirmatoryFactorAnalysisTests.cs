using KnowledgeFlow.Core.Tests.Sem;

namespace KnowledgeFlow.Core.Tests;

public sealed class ConfirmatoryFactorAnalysisTests
{
    /// <summary>lavaan 0.6-14, polished (tests/reference/sem/fits.R); the tolerance is that of its interval searches.</summary>
    [Fact]
    public void EveryRowAndIndexIsLavaans()
    {
        var reference = SemReference.Json("fits.json").GetProperty("cases").GetProperty("ml");

        var result = SemReference.Value(ConfirmatoryFactorAnalysis.Fit(reference.GetProperty("model").GetString()!, SemReference.Frame("hs1939.csv")));

        StructuralEquationModelTests.SameRows(reference, result, 2e-8);
        StructuralEquationModelTests.Same(result.Aic, reference.GetProperty("fit").GetProperty("aic"), 2e-8);
        StructuralEquationModelTests.Same(result.Bic, reference.GetProperty("fit").GetProperty("bic"), 2e-8);
        StructuralEquationModelTests.Same(result.LogLikelihood, reference.GetProperty("fit").GetProperty("logl"), 2e-8);
        StructuralEquationModelTests.Same(result.Rmsea.Lower, reference.GetProperty("fit").GetProperty("rmsea.ci.lower"), 2e-8);
        result.Count.Should().Be(301);
        result.Validity.Select(validity => validity.Construct).Should().Equal("visual", "textual", "speed");
        result.Effects.Should().BeEmpty();
    }

    [Theory]
    [InlineData("f =~ x1 + x2 + x3\nx4 ~ f", "*no regressions*StructuralEquationModel.Fit*")]
    [InlineData("x1 ~~ x2", "*has a factor*f =~ x1 + x2 + x3*")]
    [InlineData("f =~ a + + b", "*column 10*f =~ a + + b*")]
    [InlineData(" ", "*")]
    [InlineData(null, "*")]
    public void AnotherModelIsSentWhereItBelongs(string? model, string message) =>
        FluentActions.Invoking(() => ConfirmatoryFactorAnalysis.Fit(model!, SemReference.Frame("hs1939.csv"))).Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(nameof(model));

    [Fact]
    public void NoDataIsTheCallersMistake() =>
        FluentActions.Invoking(() => ConfirmatoryFactorAnalysis.Fit("f =~ x1 + x2 + x3", null!)).Should().Throw<ArgumentNullException>().WithParameterName("data");
}
