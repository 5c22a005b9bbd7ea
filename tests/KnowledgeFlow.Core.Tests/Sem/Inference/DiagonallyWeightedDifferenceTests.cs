using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Inference;

/// <summary>lavTestLRT(method = "satorra.2000") of lavaan under WLSMV (tests/reference/sem/ordinal_tests.R); its estimates are nlminb's own, good to about 1e-6.</summary>
public sealed class DiagonallyWeightedDifferenceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void DifferencesAreThoseOfLavaan(int place)
    {
        var reference = SemReference.Json("ordinal_tests.json");
        var expected = reference.GetProperty("differences")[place];

        var test = DiagonallyWeightedDifference.Of(Fit(Model("nested")), Fit(Model("wider")));

        var statistic = expected.GetProperty("statistic").GetDouble();
        test.Statistic.Should().BeApproximately(statistic, 1e-5 * (1 + statistic));
        test.DegreesOfFreedom.Should().Be(expected.GetProperty("df").GetInt32());
        var p = expected.GetProperty("p").GetDouble();
        test.PValue.Should().BeApproximately(p, 1e-4 * p);

        string Model(string role) => reference.GetProperty("models").GetProperty(expected.GetProperty(role).GetString()!).GetString()!;
    }

    [Fact]
    public void OrderOfItemsAndFactorsDoesNotMatter()
    {
        var wider = Fit("A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7");

        var test = DiagonallyWeightedDifference.Of(Fit("A =~ q1 + q2 + q3 + q4 + q5 + q6 + q7"), wider);
        var turned = DiagonallyWeightedDifference.Of(Fit("A =~ q7 + q3 + q6 + q1 + q5 + q2 + q4"), wider);

        turned.Statistic.Should().BeApproximately(test.Statistic, 1e-7 * test.Statistic);
    }

    /// <summary>Equal degrees of freedom, other variables, and a narrower model on the wrong side leave nothing to test.</summary>
    [Theory]
    [InlineData("A =~ q1 + q2 + q3 + q4", "A =~ q1 + q2 + q3 + q4")]
    [InlineData("A =~ q1 + q2 + q3 + q4", "A =~ q1 + q2 + q3 + q5\nq1 ~~ q2")]
    [InlineData("A =~ q1 + q2 + q3 + q4\nq1 ~~ q2", "A =~ q1 + q2 + q3 + q4")]
    public void WhereThereIsNoTestItIsNotANumber(string nested, string wider)
    {
        var test = DiagonallyWeightedDifference.Of(Fit(nested), Fit(wider));

        test.Statistic.Should().Be(double.NaN);
        test.PValue.Should().Be(double.NaN);
    }

    private static TestedModel Fit(string model)
    {
        var frame = SemReference.Frame("likert.csv");
        var table = SemReference.Table(model, new ModelDefaults { OrderedThresholds = ObservedData.CountThresholds(frame, frame.Names) });
        return SemReference.Value(FittedModel.Fit(table, SemReference.Value(ObservedData.Ordinal(frame, table.Roles.Observed)), new WeightedLeastSquaresEstimator())).Tested;
    }
}
