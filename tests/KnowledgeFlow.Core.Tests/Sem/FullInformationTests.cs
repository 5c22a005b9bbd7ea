using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem;

/// <summary>
/// Full information where no answer is missing, where rows are dropped for a blank predictor, and where two items were never answered
/// together (tests/reference/sem/full_information.R, lavaan 0.6-14). Tolerances are the reach of lavaan's optimiser: 2e-5 in
/// estimates and errors, the square of that in χ².
/// </summary>
public sealed class FullInformationTests
{
    [Theory]
    [InlineData("complete_ml", false)]
    [InlineData("complete_mlr", false)]
    [InlineData("predictor_ml", true)]
    public void ErrorsAndRobustIndicesDoNotHangOnWhetherAnAnswerIsMissing(string name, bool isPredictorBlank)
    {
        var reference = SemReference.Json("full_information.json").GetProperty(name);
        var frame = SemReference.Frame("hs1939.csv");
        if (isPredictorBlank)
        {
            frame = new SurveyData(frame.Columns.Select(column => column.Name == "x9"
                ? DoubleColumn.Of("x9", [.. column.ToArray().Select((value, row) => row % 7 == 2 ? double.NaN : value)])
                : column));
        }

        var fitted = Fit(reference.GetProperty("model").GetString()!, frame, reference.GetProperty("estimator").GetString() == "ML" ? new MaximumLikelihoodEstimator() : new RobustMaximumLikelihoodEstimator());

        fitted.Estimate.Data.IsComplete.Should().BeTrue();
        var parameters = reference.GetProperty("parameter").EnumerateArray().Select((text, i) => (text.GetString()!, i)).ToList();
        parameters.Should().HaveCountGreaterThan(5);
        foreach (var (parameter, i) in parameters)
        {
            var estimate = fitted.Solution.Parameters[fitted.Estimate.Table.Parameters.IndexOf(fitted.Estimate.Table.Find(parameter)!)];
            estimate.Value.Should().BeApproximately(reference.GetProperty("est")[i].GetDouble(), 2e-5, parameter);
            estimate.StandardError.Should().BeApproximately(reference.GetProperty("se")[i].GetDouble(), 2e-5, parameter);
        }

        var fit = reference.GetProperty("fit");
        fitted.Indices.Test.Unscaled.Should().BeApproximately(fit.GetProperty("chisq").GetDouble(), 1e-6);
        fitted.Indices.Robust!.Cfi.Should().BeApproximately(fit.GetProperty("cfi.robust").GetDouble(), 1e-6);
        fitted.Indices.Robust.Tli.Should().BeApproximately(fit.GetProperty("tli.robust").GetDouble(), 1e-6);
        fitted.Indices.Robust.Rmsea.Value.Should().BeApproximately(fit.GetProperty("rmsea.robust").GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData(Convention.Amos)]
    [InlineData(Convention.Mplus)]
    public void ObservedErrorsAreGivenUnderEveryConvention(Convention convention)
    {
        const string model = "f =~ x1 + x2 + x3 + x4";
        var frame = SemReference.Frame("hs1939.csv");
        var lavaan = Fit(model, frame, new MaximumLikelihoodEstimator());
        var other = Fit(model, frame, new MaximumLikelihoodEstimator(), convention);
        other.Solution.Parameters[1].StandardError.Should().BeApproximately(lavaan.Solution.Parameters[1].StandardError, 1e-12);
    }

    [Fact]
    public void ACovarianceThatNobodyAnsweredForDoesNotCount()
    {
        var reference = SemReference.Json("full_information.json").GetProperty("apart");
        var frame = SemReference.Frame("hs1939_apart.csv");

        var fitted = Fit(reference.GetProperty("model").GetString()!, frame, new MaximumLikelihoodEstimator());

        var group = fitted.Estimate.Data.Groups[0];
        var (first, second) = group.UnobservedPairs.Should().ContainSingle().Subject;
        new[] { group.Names[first], group.Names[second] }.Should().BeEquivalentTo("x1", "x2");
        fitted.Indices.Test.DegreesOfFreedom.Should().Be(reference.GetProperty("df").GetInt32());
        fitted.Indices.Baseline.DegreesOfFreedom.Should().Be(9);
        fitted.Indices.Test.Statistic.Should().BeApproximately(reference.GetProperty("chi2").GetDouble(), 1e-5);
        fitted.Indices.LogLikelihood.Should().BeApproximately(reference.GetProperty("logl").GetDouble(), 1e-6);
        double.IsFinite(fitted.Indices.Srmr).Should().BeTrue();
        double.IsNaN(fitted.Indices.Robust!.Cfi).Should().BeTrue();
        var residuals = ResidualCorrelations.Of(fitted.Estimate, 0);
        residuals.AsSpan().ToArray().Count(double.IsNaN).Should().Be(2);
        double.IsNaN(residuals[first, second]).Should().BeTrue();
    }

    [Fact]
    public void ScaledTestsLeaveOutTheSameCovariance()
    {
        var frame = SemReference.Frame("hs1939_apart.csv");
        var fitted = Fit(SemReference.Json("full_information.json").GetProperty("apart").GetProperty("model").GetString()!, frame, new RobustMaximumLikelihoodEstimator());
        fitted.Indices.Test.DegreesOfFreedom.Should().Be(4);
        fitted.Indices.Test.ScalingFactor.Should().BeInRange(0.5, 2);
    }

    private static FittedModel Fit(string model, SurveyData frame, SemEstimator estimator, Convention convention = Convention.Lavaan)
    {
        var table = SemReference.Table(model, new ModelDefaults { MeanStructure = true });
        return SemReference.Value(FittedModel.Fit(table, SemReference.Value(ObservedData.FullInformation([frame], table.Roles.Observed, table.SampleExogenous)), estimator, convention));
    }
}
