using KnowledgeFlow.Core.LatentInteraction.Inference;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Inference;

/// <summary>
/// Heywood cases of an outcome's item (y1) and of an item of a predictor without products (c1), against Klein and Moosbrugger's mixture maximised in R
/// (<c>tests/reference/lms/heywood.R</c>); without the product against lavaan 0.6's MLR.
/// </summary>
public sealed class HeywoodReferenceTests(ITestOutputHelper output)
{
    private const string Outcome = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B";
    private const string Predictor = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC =~ c1 + c2 + c3\nY =~ y1 + y2 + y3\nY ~ A + B + C + A:B";

    private static readonly Lazy<Dictionary<(string Case, string Name), double[]>> Expected = new(() => File.ReadAllLines(InteractionReference.PathOf("heywood_expected.csv")).Skip(1)
        .Select(line => line.Split(',')).Where(cells => cells[0] != "versions")
        .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2..].Select(cell => cell.Length == 0 ? double.NaN : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray()));

    [Theory]
    [InlineData("outcome", Outcome, new[] { "y1~~y1" })]
    [InlineData("predictor", Predictor, new[] { "c1~~c1", "y1~~y1" })]
    public void TheMaximumIsThatOfTheMixture(string name, string text, string[] improper)
    {
        var model = InteractionReference.Model(text);
        var data = InteractionReference.Data(InteractionReference.Frame("heywood.csv"), model);
        var observed = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.ObservedInformation));
        var robust = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));

        observed.Impropriety!.Parameters.Select(parameter => parameter.Text).Should().BeEquivalentTo(improper);

        // The mixture's 80 nodes have converged to less than this, and R's search to a gradient below 1e-6. Its errors come from second differences of the likelihood, good to some 1e-5.
        observed.Estimate.LogLikelihood.Should().BeApproximately(Expected.Value[(name, "logl")][0], 1e-6);
        Compare(name, observed, robust, value: 1e-6, error: 3e-5);
    }

    [Theory]
    [InlineData("outcome", Outcome)]
    [InlineData("predictor", Predictor)]
    public void WithoutTheProductItIsLavaans(string name, string text)
    {
        var model = InteractionReference.Model(text).WithoutProducts();
        var data = InteractionReference.Data(InteractionReference.Frame("heywood.csv"), model);
        var observed = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.ObservedInformation));
        var robust = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));

        observed.Estimate.LogLikelihood.Should().BeApproximately(Expected.Value[(name + "_linear", "logl")][0], 1e-6);

        // lavaan stops its search at about this.
        Compare(name + "_linear", observed, robust, value: 2e-5, error: 2e-5);
    }

    /// <summary>What is derived is as defined, with the estimates as they are: R² from ψ, std from implied variances; the residual correlation of y1 alone has no root to take.</summary>
    [Fact]
    public void WhatIsDerivedTakesTheEstimatesAsTheyAre()
    {
        var model = InteractionReference.Model(Outcome);
        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(InteractionReference.Frame("heywood.csv"), model), InteractionErrors.Sandwich));
        double At(string parameter) => Expected.Value[("outcome", parameter)][0];
        var (a, b, ab) = (At("A~~A"), At("B~~B"), At("A~~B"));
        var (ofA, ofB, product) = (At("Y~A"), At("Y~B"), At("Y~A:B"));
        var variance = (ofA * ofA * a) + (ofB * ofB * b) + (2 * ofA * ofB * ab) + (product * product * ((a * b) + (ab * ab))) + At("Y~~Y");

        fit.ExplainedOf("Y").RSquared.Value.Should().BeApproximately(1 - (At("Y~~Y") / variance), 1e-6);
        Standardised("Y~A:B").Value.Should().BeApproximately(product * Math.Sqrt(a * b / variance), 1e-6);
        Standardised("Y=~y1").Value.Should().BeApproximately(Math.Sqrt(variance / (variance + At("y1~~y1"))), 1e-6).And.BeGreaterThan(1);
        Standardised("y1~~y1").Value.Should().BeApproximately(At("y1~~y1") / (variance + At("y1~~y1")), 1e-6).And.BeNegative();
        fit.Solution.Parameters.Concat(fit.Standardised.Parameters).Should().OnlyContain(quantity => double.IsFinite(quantity.Value) && double.IsFinite(quantity.StandardError));

        Core.Sem.Inference.EstimatedQuantity Standardised(string parameter) => fit.Standardised.Parameters[model.Table.Parameters.IndexOf(model.Table.Find(parameter)!)];
    }

    /// <summary>
    /// c1 is an item of a product's factor, whose likelihood ends at a residual variance of 0. There the factor is c1 less its intercept, and the likelihood is normal given c1, without
    /// quadrature: R maximises that (<c>heywood_edge.R</c>).
    /// </summary>
    [Fact]
    public void AtTheEdgeItIsTheNormalLikelihoodGivenTheItem()
    {
        var expected = File.ReadAllLines(InteractionReference.PathOf("heywood_edge_expected.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => !cells[0].StartsWith("versions", StringComparison.Ordinal))
            .ToDictionary(cells => cells[0], cells => cells[1..].Select(cell => cell.Length == 0 ? double.NaN : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        var model = InteractionReference.Model("A =~ a1 + a2 + a3\nC =~ c1 + c2 + c3\nY =~ y1 + y2 + y3\nY ~ A + C + A:C");
        var data = InteractionReference.Data(InteractionReference.Frame("heywood.csv"), model);
        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.ObservedInformation));
        var robust = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));

        fit.Edge!.Parameters.Select(parameter => parameter.Text).Should().Equal("c1~~c1");
        fit.Impropriety!.Parameters.Select(parameter => parameter.Text).Should().Equal("c1~~c1", "y1~~y1");

        // The residual variance is held at 1e-7 of the item's, which moves everything by about as much; R's errors are good to some 1e-5.
        fit.Estimate.LogLikelihood.Should().BeApproximately(expected["logl"][0], 2e-4);
        for (var row = 0; row < fit.Model.Table.Parameters.Length; row++)
        {
            var parameter = fit.Model.Table.Parameters[row];
            if (!parameter.IsFree)
            {
                continue;
            }

            var its = expected.TryGetValue(parameter.Name, out var found) ? found : expected[$"{parameter.Right}~~{parameter.Left}"];
            fit.Solution.Parameters[row].Value.Should().BeApproximately(its[0], 1e-5, parameter.Name);
            fit.Solution.Parameters[row].StandardError.Should().BeApproximately(its[1], 1e-3 * its[1], parameter.Name);
            robust.Solution.Parameters[row].StandardError.Should().BeApproximately(its[2], 1e-3 * its[2], parameter.Name);
        }

        InteractionReference.Value(fit.Products!).LikelihoodRatio.DegreesOfFreedom.Should().Be(1);
        InteractionReference.Value(fit.Products!).LikelihoodRatio.Statistic.Should().BeGreaterThan(0);
    }

    private void Compare(string name, LatentInteractionFit observed, LatentInteractionFit robust, double value, double error)
    {
        var (worst, worstError) = (0.0, 0.0);
        for (var row = 0; row < observed.Model.Table.Parameters.Length; row++)
        {
            var parameter = observed.Model.Table.Parameters[row];
            if (!parameter.IsFree)
            {
                continue;
            }

            var expected = Expected.Value.TryGetValue((name, parameter.Name), out var found) ? found : Expected.Value[(name, $"{parameter.Right}~~{parameter.Left}")];
            var own = observed.Solution.Parameters[row];
            worst = Math.Max(worst, Math.Abs(own.Value - expected[0]));
            worstError = Math.Max(worstError, Math.Max(Math.Abs((own.StandardError / expected[1]) - 1), Math.Abs((robust.Solution.Parameters[row].StandardError / expected[2]) - 1)));
        }

        output.WriteLine(FormattableString.Invariant($"{name}: estimates {worst:e1}, errors {worstError:e1} of themselves"));
        worst.Should().BeLessThan(value);
        worstError.Should().BeLessThan(error);
    }
}
