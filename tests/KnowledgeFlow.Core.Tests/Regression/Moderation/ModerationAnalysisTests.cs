using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Tests.Regression.Moderation;

public sealed class ModerationAnalysisTests
{
    private static readonly ModerationModel Model = new("y", "x", "m", []);

    [Fact]
    public void BlocksAreControlsMainEffectsAndInteraction()
    {
        var without = ModerationAnalysis.Fit(Draws(200), Model);
        var with = ModerationAnalysis.Fit(Draws(200), Model with { Controls = [new VariableTerm("c")] });

        Names(without).Should().Equal("(Intercept)", "x", "m", "x:m");
        without.Regression.Blocks.Should().HaveCount(2);
        Names(with).Should().Equal("(Intercept)", "c", "x", "m", "x:m");
        with.Regression.Blocks.Should().HaveCount(3);
    }

    [Fact]
    public void CentringMovesNoSlope()
    {
        var slopes = new[] { Centring.All, Centring.Continuous, Centring.None }
            .Select(centring => SimpleSlope.Of(Effect(Draws(200), Model with { Centring = centring }), new Probe.StandardDeviations()))
            .ToList();

        foreach (var other in slopes.Skip(1))
        {
            for (var i = 0; i < 3; i++)
            {
                other[i].B.Should().BeApproximately(slopes[0][i].B, 1e-12);
                other[i].StandardError.Should().BeApproximately(slopes[0][i].StandardError, 1e-12);
                other[i].Value.Should().Be(slopes[0][i].Value);
            }
        }
    }

    /// <summary>t.975 of 50 − 4 df is 2.012896 (R's qt); a line at the ends of the observed moderator is inside, beyond them outside.</summary>
    [Fact]
    public void LinesOfAnInteractionHaveBandsAndSayWhereNobodyIs()
    {
        var effect = Effect(Draws(50), Model);
        var (low, high) = (effect.Moderator.Minimum, effect.Moderator.Maximum);

        var lines = InteractionLine.Of(effect, new Probe.Values([low, high, low - 0.1, high + 0.1]), points: 3);

        lines.Select(line => line.IsOutside).Should().Equal(false, false, true, true);
        foreach (var line in lines)
        {
            (line.Predictor[0], line.Predictor[2]).Should().Be((effect.Predictor.Minimum, effect.Predictor.Maximum));
            line.Predictor[1].Should().BeApproximately((effect.Predictor.Minimum + effect.Predictor.Maximum) / 2, 1e-14);
            for (var i = 0; i < 3; i++)
            {
                var (mean, error) = effect.MeanAt(line.Predictor[i], line.ModeratorValue);
                line.Mean[i].Should().Be(mean);
                ((line.Upper[i] - mean) / error).Should().BeApproximately(2.012896, 1e-6);
                ((line.Lower[i] - mean) / error).Should().BeApproximately(-2.012896, 1e-6);
            }
        }

        var act = () => InteractionLine.Of(effect, new Probe.StandardDeviations(), points: 1);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Whoever is at a boundary is neither below nor above it.</summary>
    [Fact]
    public void CasesAtABoundaryAreOnNeitherSide()
    {
        var moderator = Effect(Draws(50), Model).Moderator;

        var boundary = JohnsonNeymanBoundary.At(moderator.Minimum, moderator);

        (boundary.PercentBelow, boundary.PercentAbove).Should().Be((0, 98));
    }

    [Fact]
    public void SlopeAtABoundaryIsJustSignificant()
    {
        var effect = Effect(Draws(400), Model);
        var boundaries = JohnsonNeymanBoundary.Of(effect);

        boundaries.Should().NotBeEmpty();
        foreach (var boundary in boundaries)
        {
            var at = SimpleSlope.Of(effect, new Probe.Values([boundary.Value]))[0];
            at.PValue.Should().BeApproximately(0.05, 1e-12);
            (boundary.PercentBelow + boundary.PercentAbove).Should().BeApproximately(100, 1e-12);
        }
    }

    [Fact]
    public void KnownCoefficientsAreRecovered()
    {
        // y = 1 + 0.5 x − 0.3 m + 0.4 x m + e, n = 20,000: standard errors are near 0.007, and 0.03 is four of them.
        var effect = Effect(Draws(20_000), Model with { Centring = Centring.None });

        effect.SlopeAt(0).Should().BeApproximately(0.5, 0.03);
        effect.SlopeAt(2).Should().BeApproximately(1.3, 0.06);
        effect.MeanAt(1, 1).Mean.Should().BeApproximately(1.6, 0.05);
    }

    [Fact]
    public void ProbesBeyondTheDataAreFlagged()
    {
        var slopes = SimpleSlope.Of(Effect(Draws(100), Model), new Probe.Values([-50, 0, 50]));

        slopes.Select(slope => slope.IsOutside).Should().Equal(true, false, true);
        slopes.Select(slope => slope.Id).Should().Equal("-50", "0", "50");
    }

    [Fact]
    public void ABinaryModeratorIsProbedAtItsTwoValuesAndHasNoBoundaries()
    {
        var frame = Draws(150);
        var binary = new SurveyData([frame["y"], frame["x"], DoubleColumn.Of("m", [.. Enumerable.Range(0, 150).Select(i => 1.0 + (i % 2))])]);
        var effect = Effect(binary, Model);

        SimpleSlope.Of(effect, new Probe.Percentiles()).Select(slope => (slope.Id, slope.Value)).Should().Equal(("low", 1), ("high", 2));
        JohnsonNeymanBoundary.Of(effect).Should().BeEmpty();
    }

    [Fact]
    public void PlotsStayWithinTheObservedRange()
    {
        var effect = Effect(Draws(100), Model);
        var lines = InteractionLine.Of(effect, new Probe.StandardDeviations());
        var band = SlopeBand.Of(effect);

        lines.Should().HaveCount(3);
        foreach (var line in lines)
        {
            line.Predictor[0].Should().Be(effect.Predictor.Minimum);
            line.Predictor[^1].Should().Be(effect.Predictor.Maximum);
            line.Mean.Zip(line.Lower, (mean, lower) => mean - lower).Should().OnlyContain(width => width > 0);
        }

        band.Moderator[0].Should().Be(effect.Moderator.Minimum);
        band.Moderator[^1].Should().Be(effect.Moderator.Maximum);
        band.Moderator.Should().BeInAscendingOrder().And.Contain(band.Boundaries.Select(boundary => boundary.Value));
        foreach (var boundary in band.Boundaries)
        {
            var i = band.Moderator.IndexOf(boundary.Value);
            Math.Min(Math.Abs(band.Lower[i]), Math.Abs(band.Upper[i])).Should().BeLessThan(1e-12, "an edge of the band crosses zero there");
        }
    }

    [Fact]
    public void AConstantModeratorIsADiagnosis()
    {
        var frame = Draws(20);
        var constant = new SurveyData([frame["y"], frame["x"], DoubleColumn.Of("m", [.. Enumerable.Repeat(3.0, 20)])]);

        ModerationAnalysis.Fit(constant, Model).Effect.TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.ConstantVariables>().Which.Variables.Should().Equal("m");
    }

    [Fact]
    public void OneVariableInTwoRolesIsACallersMistake() =>
        FluentActions.Invoking(() => ModerationAnalysis.Fit(Draws(20), Model with { Moderator = "x" })).Should().Throw<ArgumentException>();

    [Fact]
    public void NoRowsAreADiagnosis()
    {
        var empty = new SurveyData([DoubleColumn.Of("y", double.NaN), DoubleColumn.Of("x", 1), DoubleColumn.Of("m", 2)]);

        ModerationAnalysis.Fit(empty, Model).Effect.TryGet(out _, out var diagnosis).Should().BeFalse();
        diagnosis.Should().BeOfType<Diagnosis.Unanswered>();
    }

    private static SurveyData Draws(int n)
    {
        var source = new RandomSource(42);
        double[] x = new double[n], m = new double[n], y = new double[n], c = new double[n];
        for (var i = 0; i < n; i++)
        {
            (x[i], m[i], c[i]) = (source.NextNormal(), source.NextNormal(), source.NextNormal());
            y[i] = 1 + (0.5 * x[i]) - (0.3 * m[i]) + (0.4 * x[i] * m[i]) + source.NextNormal();
        }

        return new SurveyData([DoubleColumn.Of("y", y), DoubleColumn.Of("x", x), DoubleColumn.Of("m", m), DoubleColumn.Of("c", c)]);
    }

    private static ModeratedEffect Effect(SurveyData data, ModerationModel model)
    {
        ModerationAnalysis.Fit(data, model).Effect.TryGet(out var effect, out var diagnosis).Should().BeTrue("{0}", diagnosis);
        return effect!;
    }

    private static ImmutableArray<string> Names(ModerationResult result)
    {
        result.Effect.TryGet(out var effect, out _).Should().BeTrue();
        return effect!.Fit.Design.Names;
    }
}
