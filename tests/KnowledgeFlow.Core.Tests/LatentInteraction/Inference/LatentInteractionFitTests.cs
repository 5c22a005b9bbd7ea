using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Inference;

public sealed class LatentInteractionFitTests(ITestOutputHelper output)
{
    /// <summary>
    /// Parameters come back and their intervals cover them. With 400 replications a coverage of .95 has a standard error of .011; the bounds are those
    /// of the field's usual criterion, .925 to .975 for a single parameter and .93 to .97 for the mean over all.
    /// </summary>
    [Fact]
    public void ParametersAreRecoveredAndIntervalsCover()
    {
        const int Replications = 400;
        var model = InteractionReference.Model("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B");
        var truth = new Dictionary<string, double> { ["Y~A"] = 0.4, ["Y~B"] = 0.3, ["Y~A:B"] = 0.25, ["A~~B"] = 0.3, ["A=~a2"] = 0.8, ["Y=~y3"] = 0.9, ["Y~~Y"] = 0.5, ["A~~A"] = 1 };
        var estimates = new LatentInteractionEstimate?[Replications];
        Parallel.For(0, Replications, i =>
        {
            var frame = InteractionReference.Draw(300, (ulong)(1000 + i), normal =>
            {
                var a = normal();
                var b = (0.3 * a) + (Math.Sqrt(1 - 0.09) * normal());
                var y = (0.4 * a) + (0.3 * b) + (0.25 * a * b) + (Math.Sqrt(0.5) * normal());
                double Item(double loading, double latent) => (loading * latent) + (0.6 * normal());
                return [("a1", Item(1, a)), ("a2", Item(0.8, a)), ("a3", Item(0.9, a)), ("b1", Item(1, b)), ("b2", Item(0.8, b)), ("b3", Item(0.9, b)), ("y1", Item(1, y)), ("y2", Item(0.8, y)), ("y3", Item(0.9, y))];
            });
            estimates[i] = LatentInteractionEstimator.Estimate(model, InteractionReference.Data(frame, model), null, isParallel: false).TryGet(out var estimate, out _) ? estimate : null;
        });

        estimates.Should().NotContainNulls();
        foreach (var errors in Enum.GetValues<InteractionErrors>())
        {
            var covariances = estimates.Select(estimate => LatentInteractionFit.CovarianceOf(estimate!, errors).Estimate().Matrix).ToList();
            var coverages = new List<double>();
            foreach (var (name, value) in truth)
            {
                var free = model.Table.Find(name)!.Free;
                var quantities = estimates.Zip(covariances, (estimate, covariance) => EstimatedQuantity.Of(estimate!.Free[free], covariance[free, free], 0.95)).ToList();
                var mean = quantities.Average(quantity => quantity.Value);
                var spread = Math.Sqrt(quantities.Sum(quantity => (quantity.Value - mean) * (quantity.Value - mean)) / (Replications - 1));
                var coverage = quantities.Count(quantity => quantity.Lower <= value && value <= quantity.Upper) / (double)Replications;
                var typical = quantities.Average(quantity => quantity.StandardError);
                coverages.Add(coverage);
                output.WriteLine(FormattableString.Invariant($"{errors} {name}: mean {mean:F4} of {value}, sd {spread:F4}, mean se {typical:F4}, coverage {coverage:F4}"));

                // Four standard errors of the mean, and the bias of order 1/N that maximum likelihood has.
                mean.Should().BeApproximately(value, (4 * spread / Math.Sqrt(Replications)) + (2.0 / 300), name);
                (typical / spread).Should().BeInRange(0.88, 1.12, name);
                coverage.Should().BeInRange(0.925, 0.975, name);
            }

            coverages.Average().Should().BeInRange(0.93, 0.97);
        }
    }

    /// <summary>Standardised as worked by hand from the estimates: β_j = γ_j sd_j/sd_η, and Var(η) = γ'Φγ + 2tr(ΩΦΩΦ) + ψ.</summary>
    [Fact]
    public void StandardisedIsAsByHand()
    {
        var fit = OneInteraction(InteractionErrors.Sandwich);
        double Value(string name) => fit.Estimate.ValueOf(Row(fit, name));
        var (gx, gz, w, xx, zz, xz, psi) = (Value("Y~X"), Value("Y~Z"), Value("Y~X:Z"), Value("X~~X"), Value("Z~~Z"), Value("X~~Z"), Value("Y~~Y"));
        var products = w * w * ((xx * zz) + (xz * xz));
        var variance = (gx * gx * xx) + (gz * gz * zz) + (2 * gx * gz * xz) + products + psi;

        fit.Standardised.Parameters[Row(fit, "Y~X")].Value.Should().BeApproximately(gx * Math.Sqrt(xx / variance), 1e-12);
        fit.Standardised.Parameters[Row(fit, "Y~X:Z")].Value.Should().BeApproximately(w * Math.Sqrt(xx * zz / variance), 1e-12);
        fit.Standardised.ProductScaled[Row(fit, "Y~X:Z")].Value.Should().BeApproximately(Math.Sqrt(products / variance), 1e-12);
        var explained = fit.ExplainedOf("Y");
        explained.Variance.Value.Should().BeApproximately(variance, 1e-12);
        explained.RSquared.Value.Should().BeApproximately(1 - (psi / variance), 1e-12);
        explained.ProductShare.Value.Should().BeApproximately(products / variance, 1e-12);
        fit.Standardised.Parameters[Row(fit, "X~~Z")].Value.Should().BeApproximately(xz / Math.Sqrt(xx * zz), 1e-12);
    }

    [Fact]
    public void CriteriaAndTheTestOfProductsFollowFromTheLikelihoods()
    {
        var fit = OneInteraction(InteractionErrors.Sandwich);
        fit.Products!.TryGet(out var test, out _).Should().BeTrue();
        var (wide, narrow) = (fit.Estimate.LogLikelihood, test!.WithoutProducts.LogLikelihood);

        fit.Aic.Should().BeApproximately((-2 * wide) + 62, 1e-9);
        fit.Bic.Should().BeApproximately((-2 * wide) + (31 * Math.Log(2000)), 1e-9);
        fit.AdjustedBic.Should().BeApproximately((-2 * wide) + (31 * Math.Log(2002.0 / 24)), 1e-9);
        test.LikelihoodRatio.Statistic.Should().BeApproximately(2 * (wide - narrow), 1e-9);
        test.LikelihoodRatio.DegreesOfFreedom.Should().Be(1);
        test.Scaled.Statistic.Should().BeApproximately(test.LikelihoodRatio.Statistic / test.Scaled.ScalingFactor, 1e-9);
        test.DeltaRSquared[0].Should().BeApproximately(fit.ExplainedOf("Y").RSquared.Value - test.RSquared[0], 1e-12).And.BeGreaterThan(0.1);

        // The model without so strong a product is so wrong that the plain factor is negative.
        test.IsStrictlyPositive.Should().BeTrue();
        test.Scaled.ScalingFactor.Should().BePositive();

        // The data are drawn from the model: the information equality holds but for sampling error.
        fit.ScalingFactor.Should().BeInRange(0.9, 1.1);
    }

    /// <summary>The error of a wrong standardisation would show against resampling; here the delta method against the differences it stands for.</summary>
    [Fact]
    public void StandardErrorsOfDefinedParametersAreTheDeltaMethods()
    {
        var model = InteractionReference.Model("X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ a*X + Z + w*X:Z\nhigh := a + w");
        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(InteractionReference.Frame("one_interaction.csv"), model), InteractionErrors.Sandwich));
        var (a, w) = (model.Table.Find("Y~X")!.Free, model.Table.Find("Y~X:Z")!.Free);

        fit.Solution.Defined[0].Value.Should().BeApproximately(fit.Estimate.Free[a] + fit.Estimate.Free[w], 1e-12);
        fit.Solution.Defined[0].StandardError.Should().BeApproximately(Math.Sqrt(fit.Covariance[a, a] + fit.Covariance[w, w] + (2 * fit.Covariance[a, w])), 1e-12);
    }

    /// <summary>Six-point answers cut from normal variables: the product is found, somewhat attenuated, and the kind of error matters.</summary>
    [Fact]
    public void SixPointItemsAreTaken()
    {
        var frame = InteractionReference.Draw(506, 77, normal =>
        {
            var a = normal();
            var b = (0.5 * a) + (Math.Sqrt(0.75) * normal());
            var y = (0.3 * a) + (0.3 * b) + (0.2 * a * b) + (0.8 * normal());
            double Item(double latent) => Math.Clamp(Math.Round(3.9 + latent + (0.6 * normal())), 1, 6);
            return [("a1", Item(a)), ("a2", Item(a)), ("b1", Item(b)), ("b2", Item(b)), ("y1", Item(y)), ("y2", Item(y)), ("y3", Item(y))];
        });
        var model = InteractionReference.Model("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2 + y3\nY ~ A + B + A:B");
        var data = InteractionReference.Data(frame, model);

        var robust = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.Sandwich));
        var observed = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.ObservedInformation));

        var (q, o) = (robust.Solution.Parameters[Row(robust, "Y~A:B")], observed.Solution.Parameters[Row(robust, "Y~A:B")]);
        output.WriteLine(FormattableString.Invariant($"{q.Value:F4}, sandwich {q.StandardError:F4}, observed {o.StandardError:F4}"));
        q.Value.Should().Be(o.Value).And.BeInRange(0.08, 0.32);
        q.StandardError.Should().NotBe(o.StandardError);
        Math.Abs(robust.Estimate.QuadratureChange).Should().BeLessThan(LatentInteractionEstimator.QuadratureTolerance);
    }

    /// <summary>Answers missing at random leave the estimates consistent; dropping their rows would not.</summary>
    [Fact]
    public void MissingAtRandomIsCorrectedFor()
    {
        var full = InteractionReference.Draw(4000, 12, normal =>
        {
            var a = normal();
            var b = (0.3 * a) + normal();
            var y = (0.4 * a) + (0.3 * b) + (0.3 * a * b) + (0.6 * normal());
            return [("a1", a + (0.5 * normal())), ("a2", a + (0.5 * normal())), ("b1", b + (0.5 * normal())), ("b2", b + (0.5 * normal())), ("y1", y + (0.5 * normal())), ("y2", y + (0.5 * normal()))];
        });
        var gone = full["a1"].ToArray().Select(value => value > 0.5).ToArray();
        var frame = new SurveyData(full.Columns.Select(column => column.Name[0] == 'y' ? new DoubleColumn(column.Name, [.. column.ToArray().Select((value, i) => gone[i] ? double.NaN : value)]) : column));
        var model = InteractionReference.Model("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ A + B + A:B");

        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(frame, model), InteractionErrors.Sandwich));

        foreach (var (name, value) in new[] { ("Y~A", 0.4), ("Y~B", 0.3), ("Y~A:B", 0.3), ("y1~1", 0.0), ("A~~A", 1.0) })
        {
            var quantity = fit.Solution.Parameters[Row(fit, name)];
            Math.Abs((quantity.Value - value) / quantity.StandardError).Should().BeLessThan(3.5, name);
        }
    }

    [Fact]
    public void ControlsThatMoveThePredictorsAreCorrectedFor()
    {
        var frame = InteractionReference.Draw(3000, 8, normal =>
        {
            var u = 2 + normal();
            var a = (0.6 * (u - 2)) + normal();
            var b = (-0.4 * (u - 2)) + (0.3 * a) + normal();
            var y = (0.4 * a) + (0.3 * b) + (0.3 * a * b) + (0.5 * u) + (0.6 * normal());
            return [("a1", a + (0.5 * normal())), ("a2", a + (0.5 * normal())), ("b1", b + (0.5 * normal())), ("b2", b + (0.5 * normal())), ("y1", y + (0.5 * normal())), ("y2", y + (0.5 * normal())), ("u", u)];
        });
        var model = InteractionReference.Model("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ A + B + A:B + u");

        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(frame, model), InteractionErrors.Sandwich));

        foreach (var (name, value) in new[] { ("Y~A", 0.4), ("Y~B", 0.3), ("Y~A:B", 0.3), ("Y~u", 0.5), ("A~u", 0.6), ("B~u", -0.22), ("A~~A", 1.0) })
        {
            var quantity = fit.Solution.Parameters[Row(fit, name)];
            Math.Abs((quantity.Value - value) / quantity.StandardError).Should().BeLessThan(3.5, name);
        }

        // Over the controls: Var(A) = .36·Var(u) + 1.
        fit.ExplainedOf("A").Variance.Value.Should().BeApproximately(1.36, 0.1);
        fit.ExplainedOf("A").RSquared.Value.Should().BeApproximately(0.36 / 1.36, 0.04);
    }

    private static LatentInteractionFit OneInteraction(InteractionErrors errors)
    {
        var model = InteractionReference.Model(InteractionReference.ModelText("one_interaction"));
        return InteractionReference.Value(LatentInteractionFit.Fit(model, InteractionReference.Data(InteractionReference.Frame("one_interaction.csv"), model), errors));
    }

    private static int Row(LatentInteractionFit fit, string name) => fit.Model.Table.Parameters.IndexOf(fit.Model.Table.Find(name)!);
}
