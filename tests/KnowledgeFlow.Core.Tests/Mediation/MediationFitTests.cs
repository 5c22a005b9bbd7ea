using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Mediation;

public sealed class MediationFitTests
{
    private static readonly Probe Probe = new Probe.StandardDeviations();

    /// <summary>With least squares the total effect is the direct one and all indirect ones, whatever the order of the mediators.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TotalIsDirectAndIndirect(bool isSerial)
    {
        var effects = Effects(new MediationModel("y", "x", ["m1", "m2"]) { IsSerial = isSerial, Covariates = new MediationCovariates([new VariableTerm("w")], [], []) });
        var coefficients = effects.Coefficients.AsSpan();
        var indirect = 0.0;
        foreach (var path in effects.Paths)
        {
            indirect += path.At(coefficients, []);
        }

        (effects.Direct("x").At(coefficients, []) + indirect).Should().BeApproximately(effects.Total("x")!.At(coefficients, []), 1e-12);
    }

    [Fact]
    public void RoutesOfThreeInSeriesAreSeven() =>
        new MediationModel("y", "x", ["a", "b", "c"]) { IsSerial = true }.Routes().Select(route => string.Join('>', route)).Should().Equal("a", "b", "c", "a>b", "a>c", "b>c", "a>b>c");

    /// <summary>Centring moves coefficients, but neither conditional effects nor indices, nor their resamples.</summary>
    [Theory]
    [InlineData(Centring.All)]
    [InlineData(Centring.Continuous)]
    public void CentringMovesNoEffect(Centring centring)
    {
        var model = new MediationModel("y", "x", ["m1"]) { Moderators = [new PathModerator("w", [new("x", "m1"), new("x", "y")], Probe), new PathModerator("z", [new("m1", "y")], Probe)] };
        var (raw, centred) = (Inference(model), Inference(model with { Centring = centring }));
        var (one, other) = (raw.Effects.Paths[0], centred.Effects.Paths[0]);
        foreach (var (before, after) in raw.Effects.Points(one.Moderators).Zip(centred.Effects.Points(other.Moderators)))
        {
            Same(raw.Of(c => one.At(c, before.Centred.AsSpan())), centred.Of(c => other.At(c, after.Centred.AsSpan())));
        }

        foreach (var (before, after) in IndirectIndex.Of(raw.Effects, one).Zip(IndirectIndex.Of(centred.Effects, other)))
        {
            Same(raw.Of(before.Value), centred.Of(after.Value));
        }

        static void Same(EffectEstimate before, EffectEstimate after)
        {
            after.Value.Should().BeApproximately(before.Value, 1e-11);
            after.Lower.Should().BeApproximately(before.Lower, 1e-9);
            after.Upper.Should().BeApproximately(before.Upper, 1e-9);
            after.StandardError.Should().BeApproximately(before.StandardError, 1e-9);
        }
    }

    /// <summary>Derivatives against differences of a product of three polynomials.</summary>
    [Fact]
    public void DerivativesOfAPathAreThoseOfItsEffect()
    {
        var first = new ArrowSlope(0, "x", "m", [(0, []), (1, [0])]);
        var second = new ArrowSlope(1, "m", "n", [(2, []), (3, [0]), (4, [1]), (5, [0, 1])]);
        var third = new ArrowSlope(2, "n", "y", [(6, [])]);
        var path = new MediatedPath("x", ["m", "n"], [first, second, third]);
        double[] c = [0.5, 0.3, -0.4, 0.7, 0.2, 0.9, 1.5];
        const double step = 1e-4;
        path.DerivativeAt(c, [0.6, -0.3], 0).Should().BeApproximately((path.At(c, [0.6 + step, -0.3]) - path.At(c, [0.6 - step, -0.3])) / (2 * step), 1e-7);
        path.SecondDerivativeAt(c, [0.6, -0.3], 0, 1).Should().BeApproximately(
            (path.DerivativeAt(c, [0.6, -0.3 + step], 0) - path.DerivativeAt(c, [0.6, -0.3 - step], 0)) / (2 * step), 1e-7);
    }

    /// <summary>10,000 rows of a known model: effects within four standard errors of what generated them.</summary>
    [Fact]
    public void KnownEffectsAreRecovered()
    {
        var source = new RandomSource(9);
        const int n = 10_000;
        double[] x = [.. Enumerable.Range(0, n).Select(_ => source.NextNormal())], w = [.. Enumerable.Range(0, n).Select(_ => source.NextNormal())];
        double[] m = [.. Enumerable.Range(0, n).Select(i => (0.4 * x[i]) + (0.3 * x[i] * w[i]) + source.NextNormal())];
        double[] y = [.. Enumerable.Range(0, n).Select(i => (0.5 * m[i]) + (0.2 * x[i]) + source.NextNormal())];
        var frame = new SurveyData([DoubleColumn.Of("x", x), DoubleColumn.Of("w", w), DoubleColumn.Of("m", m), DoubleColumn.Of("y", y)]);
        var model = new MediationModel("y", "x", ["m"]) { Moderators = [new PathModerator("w", [new("x", "m")], Probe)] };
        MediationFit.Of(frame, model).Effects.TryGet(out var effects, out _).Should().BeTrue();
        var inference = new MediationInference(effects!, new MediationInferenceSettings(500, 1, BootstrapIntervalKind.Percentile));
        var index = inference.Of(IndirectIndex.Of(effects!, effects!.Paths[0]).Single().Value);
        index.Value.Should().BeApproximately(0.15, 4 * index.StandardError);
        index.StandardError.Should().BeInRange(0.003, 0.008, "√(.5²/n + .3²/n) of the coefficients' variances of about 1/n");
    }

    [Fact]
    public void EquationThatCannotBeEstimatedLeavesNoEffects()
    {
        var frame = new SurveyData([DoubleColumn.Of("x", 1, 2, 3, 4, 5), DoubleColumn.Of("m", 2, 2, 2, 2, 2), DoubleColumn.Of("y", 1, 3, 2, 5, 4)]);
        var fit = MediationFit.Of(frame, new MediationModel("y", "x", ["m"]));
        fit.Effects.Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("m");
        fit.Total!.Fit.TryGet(out _, out _).Should().BeTrue();
    }

    [Fact]
    public void RowsWithAnyBlankAreLeftOut()
    {
        var data = Data();
        var model = new MediationModel("y", "x", ["m1"]) { Covariates = new MediationCovariates([], [new VariableTerm("w")], []) };
        MediationFit.Of(data, model).RowsUsed.Should().HaveCount(237, "of 240 rows one has no m1, one no w and one no y");
    }

    [Fact]
    public void VariableHasOnePart()
    {
        foreach (var model in (MediationModel[])[new("y", "x", ["x"]), new("y", "x", ["m1"]) { Covariates = new MediationCovariates([new PowerTerm("x", 2)], [], []) }])
        {
            var fit = () => MediationFit.Of(Data(), model);
            fit.Should().Throw<ArgumentException>();
        }
    }

    private static MediationInference Inference(MediationModel model) =>
        new(Effects(model), new MediationInferenceSettings(200, 4, BootstrapIntervalKind.BiasCorrectedAccelerated));

    private static MediationEffects Effects(MediationModel model) => MediationFit.Of(Data(), model).Effects.Estimate();

    private static SurveyData Data() => ReferenceData.Read("mediation", "data.csv");
}
