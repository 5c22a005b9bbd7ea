using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Probing;

public sealed class ModeratedLatentEffectTests
{
    private static readonly LatentInteractionFit Fit = FitOf("X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ X + Z + X:Z");

    [Fact]
    public void SlopesAreAsByHand()
    {
        var effect = ModeratedLatentEffect.Of(Fit)[0];
        var (x, w, zz) = (Free("Y~X"), Free("Y~X:Z"), Free("Z~~Z"));
        var deviation = Math.Sqrt(Fit.Estimate.Free[zz]);

        var slopes = LatentSimpleSlope.Of(effect);

        slopes.Select(slope => slope.Id).Should().Equal("low", "mean", "high");
        slopes[1].Slope.Value.Should().BeApproximately(Fit.Estimate.Free[x], 1e-12);
        slopes[1].Slope.StandardError.Should().BeApproximately(Math.Sqrt(Fit.Covariance[x, x]), 1e-9);
        slopes[2].ModeratorValue.Should().BeApproximately(deviation, 1e-12);
        slopes[2].Slope.Value.Should().BeApproximately(Fit.Estimate.Free[x] + (Fit.Estimate.Free[w] * deviation), 1e-12);

        // The standard deviation is an estimate too: derivative ω/(2 sd) with respect to the variance.
        var weights = new double[Fit.Estimate.Free.Length];
        (weights[x], weights[w], weights[zz]) = (1, deviation, Fit.Estimate.Free[w] / (2 * deviation));
        slopes[2].Slope.StandardError.Should().BeApproximately(Math.Sqrt(Fit.Covariance.VarianceOf(weights)), 1e-8);
    }

    [Fact]
    public void BoundariesAreWhereTheIntervalTouchesZero()
    {
        foreach (var effect in ModeratedLatentEffect.Of(Fit))
        {
            var boundaries = LatentJohnsonNeymanBoundary.Of(effect);

            boundaries.Should().HaveCount(2).And.BeInAscendingOrder(boundary => boundary.Value);
            foreach (var boundary in boundaries)
            {
                var slope = effect.At(boundary.Value);
                Math.Min(Math.Abs(slope.Lower), Math.Abs(slope.Upper)).Should().BeLessThan(1e-9);
                boundary.Deviations.Should().BeApproximately(boundary.Value / effect.ModeratorDeviation, 1e-12).And.BeInRange(-3, 3);
            }

            var inside = effect.At((boundaries[0].Value + boundaries[1].Value) / 2);
            (inside.Lower < 0 && inside.Upper > 0).Should().BeTrue();
        }
    }

    /// <summary>With fewer persons and higher levels, the places where the effect stops being significant move out; beyond three standard deviations none is given.</summary>
    [Fact]
    public void BoundariesBeyondTheRangeAreNotGiven()
    {
        var fit = FitOf("X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ X + Z + X:Z", rows: 100);
        var levels = Enumerable.Range(1, 60).Select(tenths => 1 - (2 * NormalDistribution.UpperTail(tenths / 10.0)));
        var boundaries = levels.SelectMany(level => ModeratedLatentEffect.Of(fit, level)).Select(LatentJohnsonNeymanBoundary.Of).ToList();

        boundaries.Count(pair => pair.Length == 1).Should().BePositive("the effect of a level has a boundary outside");
        boundaries.SelectMany(pair => pair).Max(boundary => Math.Abs(boundary.Deviations)).Should().BeLessThanOrEqualTo(3);
    }

    /// <summary>A line's rise is the simple slope at its moderator; the level is that of the marker item.</summary>
    [Fact]
    public void LinesRiseByTheSlope()
    {
        var effect = ModeratedLatentEffect.Of(Fit)[0];
        var slopes = LatentSimpleSlope.Of(effect);

        var lines = LatentInteractionLine.Of(effect, 5);

        for (var i = 0; i < 3; i++)
        {
            var line = lines[i];
            ((line.Outcome[4].Value - line.Outcome[0].Value) / (line.Predictor[4] - line.Predictor[0])).Should().BeApproximately(slopes[i].Slope.Value, 1e-10);
            line.Outcome.Should().OnlyContain(point => point.Lower < point.Value && point.Value < point.Upper);
        }

        lines[1].Outcome[2].Value.Should().BeApproximately(Fit.Estimate.Free[Free("y1~1")], 1e-10);
        lines[1].Outcome[2].StandardError.Should().BeApproximately(Math.Sqrt(Fit.Covariance[Free("y1~1"), Free("y1~1")]), 1e-8);
    }

    [Fact]
    public void BothFactorsArePredictorsInTurn()
    {
        ModeratedLatentEffect.Of(Fit).Select(effect => effect.Predictor + ":" + effect.Moderator).Should().Equal("X:Z", "Z:X");
    }

    /// <summary>Of γx + ω₁x² + ω₂xz the slope on x is γ + 2ω₁x + ω₂z.</summary>
    [Fact]
    public void ASquareSlopesByTwiceItsCoefficient()
    {
        var fit = FitOf("X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ X + Z + X:Z + X:X");
        var effects = ModeratedLatentEffect.Of(fit);
        double Value(string name) => fit.Estimate.ValueOf(fit.Model.Table.Parameters.IndexOf(fit.Model.Table.Find(name)!));

        effects.Select(effect => effect.Predictor + ":" + effect.Moderator).Should().Equal("X:Z", "Z:X", "X:X");
        effects[2].At(0.7).Value.Should().BeApproximately(Value("Y~X") + (2 * 0.7 * Value("Y~X:X")), 1e-12);
        effects[0].At(0.7).Value.Should().BeApproximately(Value("Y~X") + (0.7 * Value("Y~X:Z")), 1e-12);
        var curve = LatentInteractionLine.Of(effects[2], 3).Should().ContainSingle().Which;
        (curve.Outcome[2].Value + curve.Outcome[0].Value - (2 * curve.Outcome[1].Value)).Should().BeApproximately(2 * Value("Y~X:X") * curve.Predictor[2] * curve.Predictor[2], 1e-10);
    }

    /// <summary>An observed moderator has its own mean, standard deviation and range.</summary>
    [Fact]
    public void AnObservedModeratorIsProbedInItsOwnUnits()
    {
        var frame = InteractionReference.Draw(800, 31, normal =>
        {
            var u = 5 + (2 * normal());
            var x = normal();
            var y = (0.2 * x) + (0.1 * x * u) + (0.1 * u) + (0.6 * normal());
            return [("x1", x + (0.5 * normal())), ("x2", x + (0.5 * normal())), ("x3", x + (0.5 * normal())), ("y1", y + (0.5 * normal())), ("y2", y + (0.5 * normal())), ("u", u)];
        });
        var model = InteractionReference.Model("X =~ x1 + x2 + x3\nY =~ y1 + y2\nY ~ X + u + X:u");
        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(frame, model), InteractionErrors.Sandwich));
        var values = frame["u"].ToArray();

        var effect = ModeratedLatentEffect.Of(fit)[0];

        model.Dimensions.Should().Be(0);
        effect.ModeratorMean.Should().BeApproximately(values.Average(), 1e-10);
        effect.LowerBound.Should().BeApproximately(values.Min(), 1e-12);
        effect.UpperBound.Should().BeApproximately(values.Max(), 1e-12);
        effect.PercentAround(5).Should().Be((100.0 * values.Count(value => value < 5) / 800, 100.0 * values.Count(value => value > 5) / 800));
        effect.At(5).Value.Should().BeApproximately(0.7, 0.15);
        LatentInteractionLine.Of(effect)[2].ModeratorValue.Should().BeApproximately(values.Average() + Math.Sqrt(values.Average(value => value * value) - (values.Average() * values.Average())), 1e-9);
    }

    /// <summary>Two values are all there is to say of a binary moderator, and they come out as they went in.</summary>
    [Fact]
    public void ABinaryModeratorIsProbedAtItsTwoValues()
    {
        var frame = InteractionReference.Draw(500, 32, normal =>
        {
            var (x, u) = (normal(), normal() > 0.3 ? 2.1 : 0.7);
            var y = (0.2 * x) + (0.3 * x * u) + (0.1 * u) + (0.6 * normal());
            return [("x1", x + (0.5 * normal())), ("x2", x + (0.5 * normal())), ("x3", x + (0.5 * normal())), ("y1", y + (0.5 * normal())), ("y2", y + (0.5 * normal())), ("u", u)];
        });
        var model = InteractionReference.Model("X =~ x1 + x2 + x3\nY =~ y1 + y2\nY ~ X + u + X:u");
        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(frame, model), InteractionErrors.Sandwich));

        var effects = ModeratedLatentEffect.Of(fit);

        effects[0].IsModeratorBinary.Should().BeTrue();
        effects[0].Probes.Should().Equal(("low", 0.7), ("high", 2.1));
        var slopes = LatentSimpleSlope.Of(effects[0]);
        slopes.Select(slope => (slope.Id, slope.ModeratorValue)).Should().Equal(("low", 0.7), ("high", 2.1));
        slopes[1].Slope.Should().Be(effects[0].At(2.1));
        LatentInteractionLine.Of(effects[0]).Select(line => line.Id).Should().Equal("low", "high");
        LatentJohnsonNeymanBoundary.Of(effects[0]).Should().BeEmpty();

        // Turned round, the control is the predictor, and drawn over what was observed.
        effects[1].IsModeratorObserved.Should().BeFalse();
        LatentInteractionLine.Of(effects[1], 3)[0].Predictor.Should().Equal(0.7, 1.4, 2.1);
    }

    [Fact]
    public void SharesAroundABoundaryAreThoseOfTheDataOrOfANormalModerator()
    {
        var latent = ModeratedLatentEffect.Of(Fit)[0];
        latent.PercentAround(latent.ModeratorMean).Above.Should().BeApproximately(50, 1e-12);
        latent.PercentAround(latent.ModeratorMean + latent.ModeratorDeviation).Below.Should().BeApproximately(84.1344746, 1e-6);
        latent.OutcomeMarker.Should().Be("y1");
        latent.IsSignificantAt(0).Should().BeTrue();
    }

    private static int Free(string name) => Fit.Model.Table.Find(name)!.Free;

    private static LatentInteractionFit FitOf(string text, int rows = int.MaxValue)
    {
        var frame = InteractionReference.Frame("one_interaction.csv");
        frame = new SurveyData(frame.Columns.Select(column => new DoubleColumn(column.Name, [.. column.ToArray().Take(rows)])));
        var model = InteractionReference.Model(text);
        return InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(frame, model), InteractionErrors.Sandwich));
    }
}
