using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.ResponseSurface;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Regression.ResponseSurface;

/// <summary>Against predict in R with the control at its mean (tests/reference/response-surface).</summary>
public sealed class PredictedSurfaceTests
{
    private static readonly ImmutableArray<string> Terms = ["x", "y", "x^2", "x:y", "y^2"];

    /// <summary>R's grid has the places −3, −1, 0, 2, 3, which are among −3, −2, … 3.</summary>
    [Fact]
    public void HeightsAreThoseOfPredict()
    {
        var surface = PredictedSurface.Of(Fit(), Terms, -3, 3, 7);
        surface.Places.Should().Equal(-3, -2, -1, 0, 1, 2, 3);
        int[] shared = [0, 2, 3, 5, 6];
        var expected = ReferenceJson.Read("response-surface", "surface.json").Numbers("predicted");
        foreach (var (place, row, column) in from row in Enumerable.Range(0, 5) from column in Enumerable.Range(0, 5) select ((row * 5) + column, shared[row], shared[column]))
        {
            RelativeError.Of(surface.Values[(row * 7) + column], expected[place]).Should().BeLessThan(1e-11);
        }
    }

    [Fact]
    public void WithoutItsFiveTermsThereIsNoSurface() =>
        FluentActions.Invoking(() => PredictedSurface.Of(Fit(), ["x", "y"], -1, 1, 3)).Should().Throw<ArgumentException>();

    private static LeastSquaresFit Fit()
    {
        var data = new SurveyData(ReferenceData.Read("response-surface", "surface.csv").Columns.Select(column => column.Name is "x" or "y" ? column.Mapped(value => value - 4) : column));
        var (x, y) = (new VariableTerm("x"), new VariableTerm("y"));
        return HierarchicalRegression.Fit(data, "z", [[new VariableTerm("age"), x, y, new PowerTerm("x", 2), new ProductTerm([x, y]), new PowerTerm("y", 2)]]).Blocks[0].Estimate().Fit;
    }
}
