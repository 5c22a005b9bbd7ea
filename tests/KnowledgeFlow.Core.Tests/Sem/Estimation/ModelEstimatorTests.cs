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
        Failure("f =~ x1 + x2 + x3 + x4 + x5\ng =~ x6 + x7 + x8\nx1 ~~ x1\nf =~ NA*x1\ng ~~ 1*g").Should().BeOfType<Diagnosis.NotIdentified>().Which.Parameter!.Text.Should().Match(name => name.StartsWith("f=~", StringComparison.Ordinal) || name == "f~~f");

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
    public void AmongSeveralGroupsAParameterIsNamedWithItsOwn()
    {
        var table = SemReference.Table("f =~ x1 + x2\ng =~ x4 + x5\nh =~ x7 + x8", new ModelDefaults { Groups = 2 });
        var frame = SemReference.Frame("hs1939.csv");
        var data = SemReference.Value(ObservedData.Listwise([frame, frame], table.Roles.Observed, ["boys", "girls"]));
        var improper = ImproperSolution.Check(SemReference.Value(ModelEstimator.Estimate(table, data, EstimationMethod.MaximumLikelihood)))!;

        improper.Parameters.Should().Equal(new ParameterName("x8~~x8", "boys"), new ParameterName("x8~~x8", "girls"));
        improper.Describe().Should().Contain("boys/x8~~x8, girls/x8~~x8");

        var flat = SemReference.Table("f =~ x1 + x2 + x3 + x4\nx1 ~~ x1\nf =~ NA*x1", new ModelDefaults { Groups = 2 });
        ModelEstimator.Estimate(flat, SemReference.Value(ObservedData.Listwise([frame, frame], flat.Roles.Observed, ["boys", "girls"])), EstimationMethod.MaximumLikelihood).TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.NotIdentified>().Which.Parameter!.Group.Should().BeOneOf("boys", "girls");
    }

    /// <summary>Starting covariances that no positive definite matrix has are shrunk until one has; from there the way leads to the same optimum.</summary>
    [Theory]
    [InlineData("f ~~ start(9)*g\nf ~~ start(-9)*h\ng ~~ start(9)*h")]
    [InlineData("x1 ~~ start(4)*x4\nx2 ~~ start(-5)*x7")]
    public void InadmissibleStartsAreMadeAdmissible(string starts)
    {
        const string model = "f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ x7 + x8 + x9\n";
        var expected = Fitted(model + System.Text.RegularExpressions.Regex.Replace(starts, @"start\([^)]*\)\*", string.Empty));

        Fitted(model + starts).Discrepancy.Should().BeApproximately(expected.Discrepancy, 1e-12);
    }

    /// <summary>Constraints that the starting values break by far: what a step gains in fit must not outweigh what it breaks, nor the other way round.</summary>
    [Theory]
    [InlineData("f =~ x1 + a*x2 + b*x3\ng =~ x4 + c*x5 + d*x6\na*b == 4\nc - d == 3")]
    [InlineData("f =~ x1 + a*x2 + b*x3 + x4\na^2 + b^2 == 20")]
    [InlineData("f =~ x1 + a*x2 + b*x3\nx1 ~~ u*x1\nx2 ~~ v*x2\nu*v == 9\nexp(a) == 12")]
    public void ConstraintsThatTheStartBreaksHoldAtTheEnd(string model)
    {
        var estimate = Fitted(model);

        foreach (var constraint in estimate.Table.Constraints)
        {
            constraint.Difference.Value([.. estimate.Free]).Should().BeApproximately(0, 1e-9);
        }

        estimate.Discrepancy.Should().BeApproximately(Several(model).Discrepancy, 1e-9);
    }

    [Fact]
    public void CollinearVariablesAreNamed()
    {
        var frame = SemReference.Frame("hs1939.csv");
        var sum = new DoubleColumn("sum", [.. Enumerable.Range(0, frame.Rows).Select(row => frame["x1"][row] + frame["x2"][row])]);

        var outcome = ObservedData.Listwise([new SurveyData([.. frame.Columns, sum])], ["x1", "x2", "x3", "sum"]);

        outcome.TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.CollinearVariables>().Which.Variables.Should().Equal("sum");
    }

    [Fact]
    public void ConstantVariablesAreNamed()
    {
        var frame = new SurveyData([DoubleColumn.Of("a", 1, 2, 4, 3), DoubleColumn.Of("b", 5, 5, 5, 5)]);

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
        var scaled = new SurveyData(frame.Columns.Select(column => column.Name == "x5" ? new DoubleColumn("x5", [.. column.ToArray().Select(value => (1000 * value) - 7)]) : column));
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

    private static ModelEstimate Fitted(string model) => SemReference.Value(Fit(model, StartingPoints.One));

    private static ModelEstimate Several(string model) => SemReference.Value(Fit(model, new StartingPoints(12, 5)));

    private static Outcome<ModelEstimate> Fit(string model, StartingPoints starts)
    {
        var table = SemReference.Table(model, new ModelDefaults());
        return ModelEstimator.Estimate(table, SemReference.Listwise(SemReference.Frame("hs1939.csv"), table), EstimationMethod.MaximumLikelihood, starts);
    }
}
