namespace KnowledgeFlow.Studies.Tests.Analyses.ResponseSurface;

public sealed class ResponseSurfaceAnalysisTests
{
    [Fact]
    public void PredictorsAreCentredAtTheMiddleOfTheirScale()
    {
        var result = StudyA.Run("{type: response_surface, outcome: KFE, predictors: [KS, KA], controls: [gender]}", "{type: response_surface, id: moved, outcome: KFE, predictors: [KS, KA], controls: [gender], midpoint: 0}");
        result.Table("response_surface.models").Rows.Select(row => row.Id).Should().Equal("1", "2", "3");
        result.Table("response_surface.surface").Rows.Select(row => row.Id).Should().Equal("a1", "a2", "a3", "a4", "a5", "x0", "y0", "p10", "p11", "p20", "p21");
        var b = (string term) => result.Number("response_surface.coefficients", $"3:{term}", "b")!.Value;
        result.Number("response_surface.surface", "a1", "estimate").Should().BeApproximately(b("KS") + b("KA"), 1e-12);
        result.Number("response_surface.surface", "a4", "estimate").Should().BeApproximately(b("KS^2") - b("KS:KA") + b("KA^2"), 1e-12);

        // Curvatures do not hang on the midpoint; the stationary point moves with it.
        result.Number("moved.surface", "a2", "estimate").Should().BeApproximately(result.Number("response_surface.surface", "a2", "estimate")!.Value, 1e-9);
        result.Number("moved.surface", "x0", "estimate").Should().BeApproximately(result.Number("response_surface.surface", "x0", "estimate")!.Value + 3, 1e-6);
        result.Notes("response_surface.surface").Should().Contain("Predictors less 3, the middle of their scale.");
    }

    [Theory]
    [InlineData("{type: response_surface, outcome: y, predictors: [x]}", "has 1 predictors")]
    [InlineData("{type: response_surface, outcome: x, predictors: [x, z]}", "is also the predictor")]
    [InlineData("{type: response_surface, outcome: y, predictors: [x, z], controls: [z]}", "holds a predictor of the surface")]
    public void WhatCannotBeMeantIsSaid(string analysis, string finding) => Texts.MessageOf($"data: d.csv\nanalyses:\n  - {analysis}\n").Should().Contain(finding);
}
