using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem.Estimation;

public sealed class ModelEstimatorTests
{
    [Fact]
    public void TooManyParametersAreNotIdentified() =>
        Failure("f =~ x1 + x2").Should().Be(new Diagnosis.NotIdentified(null, -1));

    [Fact]
    public void FlatDirectionNamesItsParameter() =>
        Failure("f =~ x1 + x2 + x3 + x4 + x5\ng =~ x6 + x7 + x8\nx1 ~~ x1\nf =~ NA*x1\ng ~~ 1*g").Should().BeOfType<Diagnosis.NotIdentified>().Which.Parameter.Should().Match(name => name.StartsWith("f=~", StringComparison.Ordinal) || name == "f~~f");

    /// <summary>Two constraints that cannot both hold: whatever the search does, it must not call its end a solution.</summary>
    [Fact]
    public void ConstraintsThatContradictDoNotConverge()
    {
        var failure = Failure("f =~ x1 + a*x2 + b*x3 + x4\na == b\na == b + 1").Should().BeOfType<Diagnosis.NotConverged>().Which;

        failure.Iterations.Should().BeLessThanOrEqualTo(ModelEstimator.MaximalIterations);
        failure.LargestGradient.Should().BePositive();
    }

    [Fact]
    public void NegativeVarianceIsNamedAndEstimatesStand()
    {
        var table = SemReference.Table("f =~ x1 + x2\ng =~ x4 + x5\nh =~ x7 + x8", new ModelDefaults());
        var estimate = SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood));

        ImproperSolution.Check(estimate)!.Parameters.Should().Contain("x8~~x8");
    }

    [Fact]
    public void CollinearVariablesAreNamed()
    {
        var frame = SemReference.Frame("hs1939.csv");
        var sum = new DoubleColumn("sum", [.. Enumerable.Range(0, frame.Rows).Select(row => frame["x1"][row] + frame["x2"][row])]);

        var outcome = ObservedData.Listwise([new DataFrame([.. frame.Columns, sum])], ["x1", "x2", "x3", "sum"]);

        outcome.TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.CollinearVariables>().Which.Variables.Should().Equal("sum");
    }

    [Fact]
    public void ConstantVariablesAreNamed()
    {
        var frame = new DataFrame([DoubleColumn.Of("a", 1, 2, 4, 3), DoubleColumn.Of("b", 5, 5, 5, 5)]);

        ObservedData.Listwise([frame], ["a", "b"]).TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.ConstantVariables>().Which.Variables.Should().Equal("b");
    }

    [Fact]
    public void ProductsAreTheCallersMistake()
    {
        var table = SemReference.Table("f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nx7 ~ f + g + f:g", new ModelDefaults());
        var data = SemReference.Listwise(SemReference.Frame("hs1939.csv"), table);

        var act = () => ModelEstimator.Estimate(table, data, EstimationMethod.MaximumLikelihood);

        act.Should().Throw<ArgumentException>();
    }

    /// <summary>A new unit of x5 rescales its loading and variance and leaves the fit and the rest alone.</summary>
    [Fact]
    public void FitDoesNotDependOnUnits()
    {
        var frame = SemReference.Frame("hs1939.csv");
        var scaled = new DataFrame(frame.Columns.Select(column => column.Name == "x5" ? new DoubleColumn("x5", [.. column.ToArray().Select(value => (1000 * value) - 7)]) : column));
        var table = SemReference.Table("f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6", new ModelDefaults());

        var before = SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(frame, table), EstimationMethod.MaximumLikelihood));
        var after = SemReference.Value(ModelEstimator.Estimate(table, SemReference.Listwise(scaled, table), EstimationMethod.MaximumLikelihood));

        after.Discrepancy.Should().BeApproximately(before.Discrepancy, 1e-10);
        var loading = table.Find("g=~x5")!.Free;
        (after.Free[loading] / 1000).Should().BeApproximately(before.Free[loading], 1e-9);
        after.Iterations.Should().BeLessThan(40);
    }

    private static Diagnosis Failure(string model)
    {
        var table = SemReference.Table(model, new ModelDefaults());
        ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood).TryGet(out _, out var diagnosis).Should().BeFalse();
        return diagnosis!;
    }
}
