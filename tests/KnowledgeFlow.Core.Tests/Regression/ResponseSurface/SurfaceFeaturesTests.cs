using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.ResponseSurface;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.ResponseSurface;

/// <summary>Against car::deltaMethod in R (tests/reference/response-surface).</summary>
public sealed class SurfaceFeaturesTests
{
    /// <summary>Derivatives by differences keep ten digits or more.</summary>
    private const double Rounding = 1e-9;

    private static readonly JsonElement Reference = ReferenceJson.Read("response-surface", "surface.json");

    private static readonly Term X = new VariableTerm("x");

    private static readonly Term Y = new VariableTerm("y");

    private static SurveyData Data => new(ReferenceData.Read("response-surface", "surface.csv").Columns.Select(column => column.Name is "x" or "y" ? column.Mapped(value => value - 4) : column));

    [Theory]
    [InlineData(StandardErrors.Ordinary, "ols")]
    [InlineData(StandardErrors.Hc3, "hc3")]
    public void FeaturesAreThoseOfTheDeltaMethod(StandardErrors errors, string name)
    {
        foreach (var feature in Features(Data, errors))
        {
            var expected = Reference.GetProperty(name).GetProperty(feature.Name);
            Close(feature.Value, expected.Number("estimate"));
            Close(feature.StandardError, expected.Number("se"));
            Close(feature.T, expected.Number("t"));
            Close(feature.PValue, expected.Number("p"));
            Close(feature.Lower, expected.Number("lower"));
            Close(feature.Upper, expected.Number("upper"));
        }
    }

    [Fact]
    public void TheQuadraticTermsAreTestedTogetherByTheLastBlock()
    {
        var change = Fit(Data, StandardErrors.Ordinary).Change;
        Close(change.DeltaF, Reference.Number("f"));
        Close(change.DeltaP, Reference.Number("p"));
        change.DeltaDF.Should().Be(3);
    }

    /// <summary>x and y change places: the slope and the curvature along y = x stay, those along y = −x change sign or stay, the stationary point is mirrored.</summary>
    [Fact]
    public void ExchangedPredictorsMirrorTheSurface()
    {
        var exchanged = new SurveyData([Data["z"], Data["age"], new DoubleColumn("x", [.. Data["y"].ToArray()]), new DoubleColumn("y", [.. Data["x"].ToArray()])]);
        var (plain, mirrored) = (Features(Data, StandardErrors.Ordinary).ToDictionary(feature => feature.Name), Features(exchanged, StandardErrors.Ordinary).ToDictionary(feature => feature.Name));
        Close(mirrored["a1"].Value, plain["a1"].Value);
        Close(mirrored["a2"].Value, plain["a2"].Value);
        Close(mirrored["a3"].Value, -plain["a3"].Value);
        Close(mirrored["a4"].Value, plain["a4"].Value);
        Close(mirrored["x0"].Value, plain["y0"].Value);
        Close(mirrored["y0"].StandardError, plain["x0"].StandardError);
    }

    private static ImmutableArray<SurfaceFeature> Features(SurveyData data, StandardErrors errors) =>
        SurfaceFeatures.Of(Fit(data, errors).Fit, ["x", "y", "x^2", "x:y", "y^2"]);

    private static RegressionBlock Fit(SurveyData data, StandardErrors errors) => HierarchicalRegression.Fit(
        data, "z", [[new VariableTerm("age"), X, Y], [new PowerTerm("x", 2), new ProductTerm([X, Y]), new PowerTerm("y", 2)]], errors: errors).Blocks[1].Estimate();

    private static void Close(double computed, double expected) => RelativeError.Of(computed, expected).Should().BeLessThan(Rounding);
}
