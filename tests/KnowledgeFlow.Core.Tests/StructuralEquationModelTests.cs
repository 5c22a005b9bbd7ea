using System.Text.Json;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Tests.Sem;

namespace KnowledgeFlow.Core.Tests;

/// <summary>One call gives what lavaan 0.6-14 gives (tests/reference/sem/fits.R); tolerances are those of <see cref="LavaanAgreementTests"/>, where they are explained.</summary>
public sealed class StructuralEquationModelTests
{
    private const string ThreeFactors = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9";

    public static TheoryData<string, StructuralModelSettings, double> Cases => new()
    {
        { "ml_democracy", new StructuralModelSettings(), 3e-5 },
        { "ml_constraints", new StructuralModelSettings(), 3e-5 },
        { "mlr", new StructuralModelSettings { Estimator = new RobustMaximumLikelihoodEstimator() }, 2e-8 },
        { "fiml", new StructuralModelSettings { FullInformation = true }, 3e-5 },
        { "wlsmv", new StructuralModelSettings { Estimator = new WeightedLeastSquaresEstimator() }, 3e-5 },
        { "ml_scalar", new StructuralModelSettings { GroupColumn = "school", GroupEquality = GroupEquality.Scalar }, 3e-5 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryRowAndIndexIsLavaans(string name, StructuralModelSettings settings, double tolerance)
    {
        var reference = SemReference.Json("fits.json").GetProperty("cases").GetProperty(name);
        var data = SemReference.Frame(reference.GetProperty("data").GetString()!);

        var result = SemReference.Value(StructuralEquationModel.Fit(reference.GetProperty("model").GetString()!, data, settings));

        SameRows(reference, result, tolerance);
        var suffix = settings.Estimator.IsRobust ? ".scaled" : string.Empty;
        var fit = reference.GetProperty("fit");
        Same(result.ChiSquare, fit.GetProperty("chisq" + suffix), tolerance);
        Same(result.PValue, fit.GetProperty("pvalue" + suffix), tolerance);
        Same(result.Cfi, fit.GetProperty("cfi" + suffix), tolerance);
        Same(result.Tli, fit.GetProperty("tli" + suffix), tolerance);
        Same(result.Rmsea.Value, fit.GetProperty("rmsea" + suffix), tolerance);
        Same(result.Srmr, fit.GetProperty("srmr"), tolerance);
        result.DegreesOfFreedom.Should().Be(fit.GetProperty("df").GetInt32());
    }

    /// <summary>What the model's own lines <c>indirect := a*b</c> and <c>total := c + a*b</c> say, the effects say unasked; lavaan computed them.</summary>
    [Fact]
    public void EffectsAreThoseThatOneWouldDefine()
    {
        var reference = SemReference.Json("fits.json").GetProperty("cases").GetProperty("ml_democracy");
        var result = SemReference.Value(StructuralEquationModel.Fit(reference.GetProperty("model").GetString()!, SemReference.Frame("democracy.csv")));

        result["dem65~ind60/indirect:dem60"].Raw.Should().Be(result["indirect"].Raw);
        result["dem65~ind60/indirect:dem60"].Standardised.Value.Should().BeApproximately(result["indirect"].Standardised.Value, 1e-14);
        result["dem65~ind60/total"].Estimate.Should().BeApproximately(result["total"].Estimate, 1e-14);
    }

    [Fact]
    public void AnAddressIsFoundInEitherOrderAndInAGroup()
    {
        var result = SemReference.Value(StructuralEquationModel.Fit(ThreeFactors, SemReference.Frame("hs1939.csv"), new StructuralModelSettings { GroupColumn = "school" }));
        var groups = result.Parameters.Select(parameter => parameter.Group).Distinct().ToList();

        groups.Should().HaveCount(2);
        result["textual~~visual", groups[1]].Should().Be(result["visual~~textual", groups[1]]);
        result["visual=~x2", groups[1]].Should().NotBe(result["visual=~x2"]);
        FluentActions.Invoking(() => result["visual=~x4"]).Should().Throw<KeyNotFoundException>().WithMessage("*visual=~x4*addresses look like visual=~x1*");
    }

    [Fact]
    public void WhatDataCannotGiveIsADiagnosis() =>
        StructuralEquationModel.Fit("f =~ x1 + x2", SemReference.Frame("hs1939.csv")).TryGet(out _, out var diagnosis).Should().BeFalse(diagnosis?.ToString());

    [Fact]
    public void ACancelledFitThrows()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        FluentActions.Invoking(() => StructuralEquationModel.Fit(ThreeFactors, SemReference.Frame("hs1939.csv"), cancellation: source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData("f =~ x1 + + x2", "Line 1, column 11 of the model: '+' stands where a variable (with or without modifiers) is expected.*f =~ x1 + + x2*          ^*")]
    [InlineData("f =~ x1 + x99", "*'x99' stands where a column of the data or a variable measured by =~ is expected*")]
    [InlineData("x1 ~ visual:textual", "*")]
    public void AModelThatCannotBeReadShowsWhere(string model, string message) =>
        FluentActions.Invoking(() => StructuralEquationModel.Fit(model, SemReference.Frame("hs1939.csv"))).Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(nameof(model));

    [Fact]
    public void ProductsAreSentToTheirOwnMethod() =>
        FluentActions.Invoking(() => StructuralEquationModel.Fit(ThreeFactors + "\nspeed ~ visual + textual + visual:textual", SemReference.Frame("hs1939.csv")))
            .Should().Throw<ArgumentException>().WithMessage("*LatentModeratedStructuralEquations.Fit*").WithParameterName("model");

    [Fact]
    public void SettingsThatDoNotGoTogetherSayWhatToLeaveOut()
    {
        var data = SemReference.Frame("hs1939.csv");
        var ordered = new StructuralModelSettings { Estimator = new WeightedLeastSquaresEstimator() };

        FluentActions.Invoking(() => StructuralEquationModel.Fit(ThreeFactors, data, ordered with { GroupColumn = "school" })).Should().Throw<ArgumentException>().WithMessage("*leave out GroupColumn*");
        FluentActions.Invoking(() => StructuralEquationModel.Fit(ThreeFactors, data, ordered with { FullInformation = true })).Should().Throw<ArgumentException>().WithMessage("*leave out FullInformation*");
        FluentActions.Invoking(() => StructuralEquationModel.Fit(ThreeFactors, data, new StructuralModelSettings { GroupColumn = "nowhere" })).Should().Throw<KeyNotFoundException>().WithMessage("*nowhere*x1*");
    }

    internal static void SameRows(JsonElement reference, StructuralModelResult result, double tolerance)
    {
        var names = result.Parameters.Select(parameter => parameter.Group).Where(group => group.Length > 0).Distinct().ToList();
        for (var i = 0; i < reference.GetProperty("lhs").GetArrayLength(); i++)
        {
            var operation = reference.GetProperty("op")[i].GetString()!;
            var left = reference.GetProperty("lhs")[i].GetString()!;
            var group = reference.GetProperty("group")[i].GetInt32() - 1;
            var row = operation == ":=" ? result[left] : result[left + operation + reference.GetProperty("rhs")[i].GetString(), names.Count == 0 ? null : names[group]];
            Same(row.Estimate, reference.GetProperty("est")[i], tolerance);
            Same(row.StandardError, reference.GetProperty("se")[i], tolerance);
            Same(row.Lower, reference.GetProperty("lower")[i], tolerance);
            Same(row.Upper, reference.GetProperty("upper")[i], tolerance);
            Same(row.Standardised.Value, reference.GetProperty("std")[i], tolerance);
            Same(row.Standardised.StandardError, reference.GetProperty("std_se")[i], tolerance);
            if (row.StandardError > 0)
            {
                Same(row.Z, reference.GetProperty("z")[i], tolerance);
                Same(row.PValue, reference.GetProperty("p")[i], tolerance);
            }
        }
    }

    internal static void Same(double actual, JsonElement expected, double tolerance) =>
        actual.Should().BeApproximately(expected.GetDouble(), tolerance * Math.Max(1, Math.Abs(expected.GetDouble())));
}
