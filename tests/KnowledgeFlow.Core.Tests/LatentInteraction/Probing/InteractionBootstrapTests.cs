using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Probing;

public sealed class InteractionBootstrapTests
{
    private const string Text = "X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ a*X + Z + b*X:Z + g + X:g\nboth := a + b";

    /// <summary>
    /// Rows drawn by the same random stream and fitted by the library's one call, from a start and with nodes of its own: estimates, definitions, standardised values and slopes agree within a
    /// thousandth of their standard error, as far as a search that stops a hundred-thousandth of one away and a quadrature that may move log L by 1e-6 let them.
    /// </summary>
    [Fact]
    public void DrawsAreFitsOfTheRowsDrawn()
    {
        var frame = Frame(300);
        var (fit, bootstrap) = Fitted(frame);
        var draws = bootstrap.Run(4, 11, cancellation: TestContext.Current.CancellationToken);
        draws.Failed.Should().Be(0);
        for (var r = 0; r < 4; r++)
        {
            var source = RandomSource.OfStream(11, (ulong)r);
            var drawn = frame.Take([.. Enumerable.Range(0, frame.Rows).Select(_ => source.NextInt32(frame.Rows))]);
            var result = InteractionReference.Value(LatentModeratedStructuralEquations.Fit(Text, drawn, cancellation: TestContext.Current.CancellationToken));
            for (var row = 0; row < fit.Model.Table.Parameters.Length; row++)
            {
                Compare(draws[r][InteractionBootstrap.PlaceOfParameter(row)], result.Model.Solution.Parameters[row].Value, fit.Solution.Parameters[row].StandardError);
                Compare(draws[r][bootstrap.PlaceOfStandardised(row)], result.Model.Standardised.Parameters[row].Value, fit.Standardised.Parameters[row].StandardError);
                Compare(draws[r][bootstrap.PlaceOfProductScaled(row)], result.Model.Standardised.ProductScaled[row].Value, fit.Standardised.ProductScaled[row].StandardError);
            }

            Compare(draws[r][bootstrap.PlaceOfDefined(0)], result["both"].Estimate, fit.Solution.Defined[0].StandardError);
            var own = ModeratedLatentEffect.Of(fit);
            foreach (var (effect, refitted) in own.Zip(result.ModeratedEffects))
            {
                // A latent moderator at its own mean and standard deviation in each draw, an observed one at the sample's.
                var slopes = effect.IsModeratorObserved ? [.. effect.Probes.Select(probe => refitted.At(probe.Value))] : refitted.AtDeviations([-1, 0, 1]);
                for (var probe = 0; probe < slopes.Length; probe++)
                {
                    Compare(draws[r][bootstrap.PlaceOfSlope(effect, probe)], slopes[probe].Value, slopes[probe].StandardError);
                }
            }
        }
    }

    /// <summary>The same of product indicators, made anew of the rows drawn.</summary>
    [Fact]
    public void DrawsOfProductIndicatorsAreFitsOfTheRowsDrawn()
    {
        var (model, data, fit, bootstrap) = Indicators(400);
        var draws = bootstrap.Run(3, 5, cancellation: TestContext.Current.CancellationToken);
        draws.Failed.Should().Be(0);
        for (var r = 0; r < 3; r++)
        {
            var source = RandomSource.OfStream(5, (ulong)r);
            int[] rows = [.. Enumerable.Range(0, data.Count).Select(_ => source.NextInt32(data.Count))];
            var again = InteractionReference.Value(ProductIndicatorFit.Fit(model, InteractionReference.Value(data.Resampled([rows])), new RobustMaximumLikelihoodEstimator()));
            for (var row = 0; row < model.Table.Parameters.Length; row++)
            {
                Compare(draws[r][InteractionBootstrap.PlaceOfParameter(row)], again.Fitted.Solution.Parameters[row].Value, fit.Fitted.Solution.Parameters[row].StandardError);
                Compare(draws[r][bootstrap.PlaceOfProductScaled(row)], again.Fitted.Standardised.Parameters[row].Value, fit.Fitted.Standardised.Parameters[row].StandardError);
            }

            Compare(draws[r][bootstrap.PlaceOfStandardised(model.RowOf(model.Products[0]))], again.Effects[0].Value, fit.Effects[0].StandardError);
        }
    }

    /// <summary>
    /// On 800 rows drawn from the model the bootstrap's errors are those of the observed information and of the sandwich, which then estimate the same: the standard deviation of 200 draws has
    /// an error of 1/√400 = 5 %, and the mean over 30 parameters is held closer.
    /// </summary>
    [Fact]
    public void ErrorsAreThoseOfTheModelWhereItIsTheTruth()
    {
        var source = new RandomSource(9);
        var frame = InteractionReference.Draw(800, 42, normal =>
        {
            var x = normal();
            var z = (0.3 * x) + (Math.Sqrt(1 - 0.09) * normal());
            var y = (0.4 * x) + (0.3 * z) + (0.25 * x * z) + (0.7 * normal());
            double Item(double loading, double latent) => (loading * latent) + (0.6 * normal());
            return [("x1", Item(1, x)), ("x2", Item(0.8, x)), ("x3", Item(0.9, x)), ("z1", Item(1, z)), ("z2", Item(0.8, z)), ("z3", Item(0.9, z)), ("y1", Item(1, y)), ("y2", Item(0.8, y)), ("y3", Item(0.9, y)), ("g", source.NextNormal())];
        });
        var (fit, bootstrap) = Fitted(frame);
        var draws = bootstrap.Run(200, 1, cancellation: TestContext.Current.CancellationToken);

        draws.Failed.Should().Be(0);
        var ratios = fit.Model.Table.Parameters.Select((parameter, row) => (parameter, row)).Where(item => item.parameter.IsFree)
            .Select(item => draws.StandardError(InteractionBootstrap.PlaceOfParameter(item.row)) / fit.Solution.Parameters[item.row].StandardError).ToList();
        ratios.Should().AllSatisfy(ratio => ratio.Should().BeInRange(0.85, 1.15));
        ratios.Average().Should().BeInRange(0.97, 1.03);
    }

    [Fact]
    public void DrawsDoNotDependOnTheNumberOfThreads()
    {
        var (_, bootstrap) = Fitted(Frame(200));
        var one = bootstrap.Run(8, 3, 1, cancellation: TestContext.Current.CancellationToken);
        var several = bootstrap.Run(8, 3, 5, cancellation: TestContext.Current.CancellationToken);

        Enumerable.Range(0, one.Statistics).SelectMany(one.Values).Should().Equal(Enumerable.Range(0, several.Statistics).SelectMany(several.Values));
    }

    /// <summary>Of rows that hold a variance near 0, some resamples end there.</summary>
    [Fact]
    public void DrawsThatEndAtABoundaryAreCounted()
    {
        var (_, bootstrap) = Fitted(Frame(60));
        var draws = bootstrap.Run(100, 3, cancellation: TestContext.Current.CancellationToken);

        draws.Failed.Should().BeInRange(1, 60);
        draws.Count.Should().Be(100 - draws.Failed);
    }

    [Fact]
    public void ItEndsWhenNobodyWaits()
    {
        var (_, bootstrap) = Fitted(Frame(200));
        using var source = new CancellationTokenSource();
        var progress = new CancellingProgress(source);
        var draw = () => bootstrap.Run(5000, 3, 2, progress, source.Token);

        draw.Should().Throw<OperationCanceledException>();
        progress.Most.Should().BeLessThan(20);
    }

    private static void Compare(double drawn, double refitted, double error)
    {
        if (error > 0)
        {
            drawn.Should().BeApproximately(refitted, 1e-3 * error);
        }
    }

    private static SurveyData Frame(int rows)
    {
        var frame = InteractionReference.Frame("one_interaction.csv");
        return new SurveyData([.. frame.Columns.Select(column => new DoubleColumn(column.Name, [.. column.ToArray().Take(rows)])), new DoubleColumn("g", [.. Enumerable.Range(0, rows).Select(row => (double)(row % 3))])]);
    }

    private static (LatentInteractionFit Fit, InteractionBootstrap Bootstrap) Fitted(SurveyData frame)
    {
        var model = InteractionReference.Model(Text);
        var data = InteractionReference.Data(frame, model);
        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));
        return (fit, InteractionBootstrap.Of(fit, data));
    }

    private static (ProductIndicatorModel Model, ObservedData Data, ProductIndicatorFit Fit, InteractionBootstrap Bootstrap) Indicators(int rows)
    {
        var text = InteractionReference.ModelText("one_interaction");
        ModelSyntax.Parse(text).TryGet(out var syntax, out _).Should().BeTrue();
        var model = InteractionReference.Value(ProductIndicatorModel.Of(syntax!, ProductPairing.Matched));
        var data = InteractionReference.Value(ObservedData.Listwise([Frame(rows)], InteractionReference.Table(text).Roles.Observed));
        var fit = InteractionReference.Value(ProductIndicatorFit.Fit(model, data, new RobustMaximumLikelihoodEstimator()));
        return (model, data, fit, InteractionBootstrap.Of(fit, data));
    }

    private sealed class CancellingProgress(CancellationTokenSource source) : IProgress<int>
    {
        public int Most { get; private set; }

        public void Report(int value)
        {
            Most = Math.Max(Most, value);
            if (value >= 3)
            {
                source.Cancel();
            }
        }
    }
}
