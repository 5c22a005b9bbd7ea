using KnowledgeFlow.Core.Mediation;

namespace KnowledgeFlow.Core.Tests.Mediation;

public sealed class CodedPredictorTests
{
    /// <summary>Each coding's coefficients, from the group means 10, 20 and 60 by hand: the codes times the coefficients give the means less their constant.</summary>
    [Theory]
    [InlineData(PredictorCoding.Indicator, "g=2|g=4", 10, 10, 50)]
    [InlineData(PredictorCoding.Sequential, "g=2-1|g=4-2", 10, 10, 40)]
    [InlineData(PredictorCoding.Helmert, "g=later-1|g=later-2", 30, 30, 40)]
    [InlineData(PredictorCoding.Effect, "g=2|g=4", 30, -10, 30)]
    public void CoefficientsAreTheContrastsThatTheyName(PredictorCoding coding, string names, double constant, double first, double second)
    {
        var columns = CodedPredictor.Columns("g", [1, 2, 4], coding);

        string.Join('|', columns.Select(column => column.Name)).Should().Be(names);
        double[] means = [10, 20, 60];
        for (var row = 0; row < 3; row++)
        {
            (constant + (columns[0].Values[row] * first) + (columns[1].Values[row] * second)).Should().BeApproximately(means[row], 1e-12);
        }
    }

    [Fact]
    public void CategoriesAreSpelledAsTold() =>
        CodedPredictor.Columns("g", [1, 2], PredictorCoding.Sequential, code => code == 1 ? "east" : "west").Single().Name.Should().Be("g=west-east");
}
