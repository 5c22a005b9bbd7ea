using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Estimation;

public sealed class LatentInteractionEstimatorTests
{
    private const string Text = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B";

    /// <summary>Without products the likelihood is the linear engine's, which is tested against lavaan.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WithoutProductsIsTheLinearModel(bool hasHoles)
    {
        var text = Text.Replace(" + A:B", " + u", StringComparison.Ordinal);
        var model = InteractionReference.Model(text);
        var data = InteractionReference.Data(Survey(300, 1, hasHoles), model);
        var linear = InteractionReference.Value(FittedModel.Fit(model.Table, data, new RobustMaximumLikelihoodEstimator()));

        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));

        fit.Products.Should().BeNull();
        fit.Estimate.LogLikelihood.Should().BeApproximately(linear.Indices.LogLikelihood, 1e-6);
        for (var row = 0; row < model.Table.Parameters.Length; row++)
        {
            var parameter = model.Table.Parameters[row];
            if (parameter.IsFree && parameter.Operator != KnowledgeFlow.Core.Sem.Syntax.ModelOperator.Intercept)
            {
                fit.Solution.Parameters[row].Value.Should().BeApproximately(linear.Solution.Parameters[row].Value, 1e-6, parameter.Name);
                fit.Solution.Parameters[row].StandardError.Should().BeApproximately(linear.Solution.Parameters[row].StandardError, 1e-5, parameter.Name);
                fit.Standardised.Parameters[row].Value.Should().BeApproximately(linear.Standardised.Parameters[row].Value, 1e-6, parameter.Name);
            }
        }
    }

    [Fact]
    public void ThreadsDoNotChangeABit()
    {
        var model = InteractionReference.Model(Text);
        var data = InteractionReference.Data(Survey(400, 2, hasHoles: true), model);

        var one = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, data, null, isParallel: false));
        var several = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, data, null, isParallel: true));

        several.Free.Should().Equal(one.Free);
        several.Information.Should().Equal(one.Information);
        several.LogLikelihood.Should().Be(one.LogLikelihood);
    }

    [Fact]
    public void OrderOfItemsAndFactorsDoesNotMatter()
    {
        var frame = Survey(300, 3, hasHoles: true);
        var first = InteractionReference.Model(Text + " + A:A");
        var second = InteractionReference.Model("Y ~ B:A + A:A + B + A\nY =~ y1 + y3 + y2\nB =~ b1 + b3 + b2\nA =~ a1 + a3 + a2");

        var one = InteractionReference.Value(LatentInteractionFit.Fit(first, InteractionReference.Data(frame, first), InteractionErrors.Sandwich));
        var other = InteractionReference.Value(LatentInteractionFit.Fit(second, InteractionReference.Data(frame, second), InteractionErrors.Sandwich));

        other.Estimate.LogLikelihood.Should().BeApproximately(one.Estimate.LogLikelihood, 1e-7);
        foreach (var (name, same) in new[] { ("Y~A:B", "Y~B:A"), ("Y~A:A", "Y~A:A"), ("Y~A", "Y~A"), ("A~~B", "B~~A"), ("A=~a3", "A=~a3") })
        {
            var (a, b) = (Quantity(one, name), Quantity(other, same));
            b.Value.Should().BeApproximately(a.Value, 1e-7, name);
            b.StandardError.Should().BeApproximately(a.StandardError, 1e-6, name);
        }
    }

    /// <summary>Another unit of an item, or of a factor, moves the raw solution as it should and the standardised one not at all.</summary>
    [Fact]
    public void UnitsDoNotMatterToTheStandardisedSolution()
    {
        var frame = Survey(300, 4, hasHoles: false);
        var scaled = new SurveyData(frame.Columns.Select(column => column.Name == "a1" ? column.Mapped(value => 5 + (10 * value)) : column.Name == "y1" ? column.Mapped(value => value / 4) : column));
        var model = InteractionReference.Model(Text);

        var one = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(frame, model), InteractionErrors.Sandwich));
        var other = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(scaled, model), InteractionErrors.Sandwich));

        Quantity(other, "Y~A:B").Value.Should().BeApproximately(Quantity(one, "Y~A:B").Value / 40, 1e-9);
        Quantity(other, "Y~A:B").StandardError.Should().BeApproximately(Quantity(one, "Y~A:B").StandardError / 40, 1e-8);
        for (var row = 0; row < model.Table.Parameters.Length; row++)
        {
            if (model.Table.Parameters[row].Operator != KnowledgeFlow.Core.Sem.Syntax.ModelOperator.Intercept)
            {
                other.Standardised.Parameters[row].Value.Should().BeApproximately(one.Standardised.Parameters[row].Value, 1e-7);
                other.Standardised.Parameters[row].StandardError.Should().BeApproximately(one.Standardised.Parameters[row].StandardError, 1e-6);
            }
        }
    }

    [Fact]
    public void RawItemsCodedFarFromZeroFitAsWell()
    {
        var frame = Survey(300, 4, hasHoles: false);
        var shifted = new SurveyData(frame.Columns.Select(column => column.Mapped(value => value + 1000)));
        var model = InteractionReference.Model(Text + " + u");

        var one = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, InteractionReference.Data(frame, model)));
        var other = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, InteractionReference.Data(shifted, model)));

        other.LogLikelihood.Should().BeApproximately(one.LogLikelihood, 1e-6);
        other.ValueOf(model.Products[0].ParameterRow).Should().BeApproximately(one.ValueOf(model.Products[0].ParameterRow), 1e-6);
    }

    /// <summary>The mixture with enough nodes climbs to the same maximum: the exact form of an error-free predictor that no product needs.</summary>
    /// <summary>A product that is nearly all of an outcome measured well bends the integrand, and the first nodes do not follow it.</summary>
    [Fact]
    public void NodesAreDoubledUntilTheLikelihoodStandsStill()
    {
        var frame = InteractionReference.Draw(200, 3, normal =>
        {
            var (a, b) = (normal(), normal());
            var y = (0.3 * a) + (0.3 * b) + (0.8 * a * b) + (0.4 * normal());
            return [("a1", a + (0.6 * normal())), ("a2", a + (0.8 * normal())), ("a3", a + normal()), ("b1", b + (0.6 * normal())), ("b2", b + normal()), ("b3", b + normal()),
                ("y1", y + (0.4 * normal())), ("y2", y + (0.4 * normal())), ("y3", y + (0.4 * normal()))];
        });
        var model = InteractionReference.Model(Text);
        var data = InteractionReference.Data(frame, model);

        var estimate = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, data));

        estimate.Nodes.Should().BeGreaterThan(12);
        Math.Abs(estimate.QuadratureChange).Should().BeLessThan(LatentInteractionEstimator.QuadratureTolerance);
    }

    [Fact]
    public void AnErrorFreePredictorIsTakenByTheMixture()
    {
        var text = "A =~ a1 + a2\nB =~ b1 + b2\nC =~ c1\nY =~ y1 + y2\nY ~ A + B + C + A:B";
        var model = InteractionReference.Model(text);
        var conditioned = InteractionReference.Model("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ A + B + c1 + A:B");
        var frame = Survey(60, 5, hasHoles: false);

        var mixture = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, InteractionReference.Data(frame, model), 32));
        var reduced = InteractionReference.Value(LatentInteractionEstimator.Estimate(conditioned, InteractionReference.Data(frame, conditioned), 32));

        // An observed predictor modelled as normal and one conditioned on give the same effects.
        model.Form.Should().Be(KnowledgeFlow.Core.LatentInteraction.Structure.LikelihoodForm.Mixture);
        mixture.ValueOf(model.Products[0].ParameterRow).Should().BeApproximately(reduced.ValueOf(conditioned.Products[0].ParameterRow), 1e-3);
    }

    [Fact]
    public void AHeywoodCaseIsNamed()
    {
        // y1 is all but the outcome itself, and the other item says nothing: its residual variance wants to be negative.
        var frame = InteractionReference.Draw(60, 9, normal =>
        {
            var (a, b) = (normal(), normal());
            var y = (0.9 * a) + (0.9 * b) + (0.2 * normal());
            return [("a1", a + (0.1 * normal())), ("a2", a + normal()), ("a3", (0.1 * a) + normal()), ("b1", b + normal()), ("b2", b + normal()), ("b3", b + normal()), ("y1", y), ("y2", (0.3 * y) + normal()), ("y3", (0.3 * y) + normal()), ("u", normal())];
        });
        var model = InteractionReference.Model(Text);

        var diagnosis = InteractionReference.Refusal(LatentInteractionEstimator.Estimate(model, InteractionReference.Data(frame, model)));

        diagnosis.Should().BeOfType<Diagnosis.ImproperSolution>().Which.Parameters.Should().OnlyContain(name => name.Text.Contains("~~", StringComparison.Ordinal)).And.NotBeEmpty();
    }

    /// <summary>Two moderators that are one variable measured twice: their correlation of 1, or what their products would share, is named.</summary>
    [Fact]
    public void CollinearModeratorsAreNamed()
    {
        var model = InteractionReference.Model("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC =~ c1 + c2 + c3\nY =~ y1 + y2 + y3\nY ~ A + B + C + A:B + A:C");
        var frame = InteractionReference.Draw(300, 44, normal =>
        {
            var (a, b) = (normal(), normal());
            var y = (0.4 * a) + (0.4 * b) + (0.3 * a * b) + (0.6 * normal());
            double Item(double latent) => latent + (0.6 * normal());
            return
            [
                ("a1", Item(a)), ("a2", Item(a)), ("a3", Item(a)), ("b1", Item(b)), ("b2", Item(b)), ("b3", Item(b)),
                ("c1", Item(b)), ("c2", Item(b)), ("c3", Item(b)), ("y1", Item(y)), ("y2", Item(y)), ("y3", Item(y)),
            ];
        });

        var outcome = LatentInteractionEstimator.Estimate(model, InteractionReference.Data(frame, model));

        // Where the sample's correlation happens to stay below 1 there is a maximum, and errors say how little is known.
        switch (InteractionReference.Refusal(outcome))
        {
            case Diagnosis.ImproperSolution improper:
                improper.Parameters.Should().Contain("B~~C");
                break;
            case Diagnosis.NotIdentified unidentified:
                unidentified.Parameter!.Text.Should().MatchRegex("^Y~(A:)?[BC]$");
                break;
            case var other:
                other.Should().BeNull("a collinear model is improper or not identified");
                break;
        }
    }

    /// <summary>
    /// A predictor without error beside two squares takes the mixture over two dimensions. Conditioned on instead, it leaves the reduced form, and the same
    /// estimates: p(indicators, c) = p(indicators | c) p(c), where p(c) has a mean and a variance of its own.
    /// </summary>
    [Fact]
    public void TheMixtureOverTwoDimensionsHasTheSameMaximum()
    {
        var frame = InteractionReference.Draw(200, 51, normal =>
        {
            var c = normal();
            var (a, b) = ((0.4 * c) + normal(), (0.3 * c) + normal());
            var y = (0.4 * a) + (0.3 * b) + (0.3 * c) + (0.2 * a * a) + (0.2 * b * b) + (0.6 * normal());
            double Item(double latent) => latent + normal();
            return [("a1", Item(a)), ("a2", Item(a)), ("b1", Item(b)), ("b2", Item(b)), ("c1", c), ("y1", Item(y)), ("y2", Item(y))];
        });
        const string Measured = "A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\n";
        var mixture = InteractionReference.Model(Measured + "C =~ c1\nc1 ~~ 0*c1\nY ~ A + B + C + A:A + B:B");
        var reduced = InteractionReference.Model(Measured + "Y ~ A + B + c1 + A:A + B:B");
        mixture.Form.Should().Be(LikelihoodForm.Mixture);
        mixture.Dimensions.Should().Be(2);
        reduced.Form.Should().Be(LikelihoodForm.Reduced);

        var estimate = InteractionReference.Value(LatentInteractionEstimator.Estimate(reduced, InteractionReference.Data(frame, reduced)));

        // A and B lose c: what they get from it goes into their moments.
        double Reduced(string name) => estimate.ValueOf(reduced.Table.Parameters.IndexOf(reduced.Table.Find(name)!));
        var values = frame["c1"].ToArray();
        var mean = values.Average();
        var variance = values.Average(value => (value - mean) * (value - mean));
        double[] theta = [.. Enumerable.Range(0, mixture.Table.FreeCount).Select(free => mixture.Table.FirstOf(free).Name).Select(name => name switch
        {
            "A~~A" => Reduced("A~~A") + (Reduced("A~c1") * Reduced("A~c1") * variance),
            "B~~B" => Reduced("B~~B") + (Reduced("B~c1") * Reduced("B~c1") * variance),
            "A~~B" => Reduced("A~~B") + (Reduced("A~c1") * Reduced("B~c1") * variance),
            "A~~C" => Reduced("A~c1") * variance,
            "B~~C" => Reduced("B~c1") * variance,
            "C~~C" => variance,
            "c1~1" => mean,
            "Y~C" => Reduced("Y~c1"),
            _ => Reduced(name),
        })];
        var likelihood = new MixtureLikelihood(new PersonData(mixture, InteractionReference.Data(frame, mixture).Groups[0]), 40, isParallel: true);
        likelihood.TryEvaluateWithScores(theta, out var value).Should().BeTrue();

        // What is left is the mixture's own quadrature error.
        value.Should().BeApproximately(estimate.LogLikelihood - (values.Length / 2.0 * (Math.Log(2 * Math.PI * variance) + 1)), 1e-3);

        // The gradient in units of a standard error, as the outer product of the scores has it.
        var t = theta.Length;
        for (var i = 0; i < t; i++)
        {
            var size = Math.Sqrt(Enumerable.Range(0, values.Length).Sum(person => likelihood.Scores[(person * t) + i] * likelihood.Scores[(person * t) + i]));
            (likelihood.Gradient[i] / size).Should().BeApproximately(0, 1e-3, mixture.Table.FirstOf(i).Name);
        }
    }

    [Fact]
    public void AProductWrittenTwiceIsNotIdentified()
    {
        var model = InteractionReference.Model(Text + " + B:A");

        var diagnosis = InteractionReference.Refusal(LatentInteractionEstimator.Estimate(model, InteractionReference.Data(Survey(200, 6, false), model)));

        diagnosis.Should().BeOfType<Diagnosis.NotIdentified>().Which.Parameter!.Text.Should().Match<string>(name => name == "Y~A:B" || name == "Y~B:A");
    }

    [Theory]
    [InlineData(21)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AFactorOfTwoItemsWithNothingToTieItIsNotIdentified(ulong seed)
    {
        var model = InteractionReference.Model("A =~ a1 + a2\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nD =~ d1 + d2\nD ~~ 0*A\nD ~~ 0*B\nY ~ A + B + A:B");
        var frame = InteractionReference.Draw(150, seed, normal =>
        {
            var (a, b, d) = (normal(), normal(), normal());
            var y = (0.4 * a) + (0.4 * b) + (0.3 * a * b) + normal();
            return [("a1", a + (0.6 * normal())), ("a2", a + (0.6 * normal())), ("b1", b + (0.6 * normal())), ("b2", b + (0.6 * normal())), ("b3", b + (0.6 * normal())), ("y1", y + (0.6 * normal())), ("y2", y + (0.6 * normal())), ("y3", y + (0.6 * normal())), ("d1", d + (0.6 * normal())), ("d2", d + (0.6 * normal()))];
        });

        var diagnosis = InteractionReference.Refusal(LatentInteractionEstimator.Estimate(model, InteractionReference.Data(frame, model)));

        diagnosis.Should().BeOfType<Diagnosis.NotIdentified>().Which.Parameter!.Text.Should().MatchRegex("^(D=~d2|D~~D|d1~~d1|d2~~d2)$");
    }

    private static KnowledgeFlow.Core.Sem.Inference.EstimatedQuantity Quantity(LatentInteractionFit fit, string name) =>
        fit.Solution.Parameters[fit.Model.Table.Parameters.IndexOf(fit.Model.Table.Find(name)!)];

    private static SurveyData Survey(int rows, ulong seed, bool hasHoles)
    {
        var frame = InteractionReference.Draw(rows, seed, normal =>
        {
            var u = normal();
            var a = (0.3 * u) + normal();
            var b = (0.4 * a) + normal();
            var c = (0.3 * a) + normal();
            var y = (0.4 * a) + (0.3 * b) + (0.3 * a * b) + (0.2 * c) + (0.2 * u) + (0.7 * normal());
            return [("a1", a + (0.6 * normal())), ("a2", (0.8 * a) + (0.6 * normal())), ("a3", a + (0.6 * normal())), ("b1", b + (0.6 * normal())), ("b2", (0.9 * b) + (0.6 * normal())), ("b3", b + (0.6 * normal())),
                ("c1", c), ("y1", y + (0.6 * normal())), ("y2", (1.1 * y) + (0.6 * normal())), ("y3", y + (0.6 * normal())), ("u", u)];
        });
        return hasHoles
            ? new SurveyData(frame.Columns.Select((column, j) => column.Name is "u" ? column : new DoubleColumn(column.Name, [.. column.ToArray().Select((value, i) => ((i * 7) + (j * 3)) % 10 == 0 ? double.NaN : value)])))
            : frame;
    }
}
