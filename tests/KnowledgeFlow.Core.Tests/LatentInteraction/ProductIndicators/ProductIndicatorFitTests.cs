using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.ProductIndicators;

public sealed class ProductIndicatorFitTests(ITestOutputHelper output)
{
    private const string One = "X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ X + Z + X:Z";
    private const string Two = "LCE =~ lce1 + lce2\nLCT =~ lct1 + lct2\nDFS =~ dfs1 + dfs2\nY =~ ib1 + ib2 + ib3 + ib4 + ib5 + ib6\nY ~ LCE + LCT + DFS + LCE:DFS + LCT:DFS";
    private const string Controlled = "A =~ a1 + a2 + a3\nB =~ b1 + b2\nY =~ y1 + y2 + y3\nY ~ A + B + u + A:B";

    /// <summary>
    /// semTools 0.5.6 makes the products and lavaan 0.6-14 fits them (product_indicators.R): every free parameter, its sandwich error and standardised value, the scaled test and
    /// its difference. Errors are those of lavaan's own differences, about 1e-6; with fixed exogenous variables or missing answers its optimum is nlminb's.
    /// </summary>
    [Theory]
    [InlineData("one_matched", "one_interaction.csv", One, ProductPairing.Matched, 1e-7)]
    [InlineData("one_all", "one_interaction.csv", One, ProductPairing.All, 1e-7)]
    [InlineData("square_matched", "one_interaction.csv", One + " + X:X", ProductPairing.Matched, 1e-7)]
    [InlineData("square_all", "one_interaction.csv", "X =~ x1 + x2 + x3\nY =~ y1 + y2 + y3\nY ~ X + X:X", ProductPairing.All, 1e-7)]
    [InlineData("two_matched", "two_interactions.csv", Two, ProductPairing.Matched, 1e-7)]
    [InlineData("two_all", "two_interactions.csv", Two, ProductPairing.All, 1e-7)]
    [InlineData("controlled_matched", "controlled.csv", Controlled, ProductPairing.Matched, 2e-5)]
    [InlineData("controlled_all", "controlled.csv", Controlled, ProductPairing.All, 2e-5)]
    [InlineData("controlled_fiml", "controlled.csv", Controlled, ProductPairing.Matched, 5e-5)]
    public void EveryNumberIsThatOfLavaan(string name, string file, string text, ProductPairing pairing, double tolerance)
    {
        var fit = InteractionReference.Value(Fit(file, text, pairing, new RobustMaximumLikelihoodEstimator(), name.EndsWith("fiml", StringComparison.Ordinal)));
        var reference = ReferenceTable.Read("lms", "product_indicators.csv");
        var table = fit.Model.Table;
        var indices = fit.Fitted.Indices;
        var test = fit.Test();
        var (held, worst, where) = (0, 0.0, string.Empty);

        foreach (var row in reference.Rows.Where(row => reference.Text(row, "case") == name))
        {
            var (cell, value) = (reference.Text(row, "name"), reference.Text(row, "value") == "NA" ? double.NaN : reference.Number(row, "value"));
            switch (cell)
            {
                case "fit_npar": Near(cell, indices.Parameters, value); break;
                case "fit_chisq.scaled": Near(cell, indices.Test.Statistic, value); break;
                case "fit_df.scaled": Near(cell, indices.Test.DegreesOfFreedom, value); break;
                case "fit_pvalue.scaled": Near(cell, indices.Test.PValue, value); break;
                case "fit_chisq.scaling.factor": Near(cell, indices.Test.ScalingFactor, value); break;
                case "fit_cfi.scaled": Near(cell, indices.Cfi, value); break;
                case "fit_rmsea.scaled": Near(cell, indices.Rmsea.Value, value); break;
                case "fit_srmr_bentler": Near(cell, indices.Srmr, value); break;
                case "fit_logl": Near(cell, indices.LogLikelihood, value); break;
                case "fit_aic": Near(cell, indices.Aic, value); break;
                case "fit_bic": Near(cell, indices.Bic, value); break;
                case "fit_lrt": Near(cell, test!.Value.Plain.Statistic, value); break;
                case "fit_lrt_scaled" when double.IsNaN(value): test!.Value.Scaled.Statistic.Should().Be(double.NaN, name); break;
                case "fit_lrt_scaled": Near(cell, test!.Value.Scaled.Statistic, value); break;
                case "fit_r2": Near(cell, Core.Sem.Inference.RSquared.Of(fit.Fitted.Estimate).First(share => share.Variable == "Y").Value, value); break;
                case "fit_n": Near(cell, indices.Count, value); break;
                default:
                    var place = Row(cell);
                    Near(cell, fit.Fitted.Solution.Parameters[place].Value, value);
                    Near(cell + " se", fit.Fitted.Solution.Parameters[place].StandardError, reference.Number(row, "se"));
                    Near(cell + " std", fit.Fitted.Standardised.Parameters[place].Value, reference.Number(row, "std"));
                    break;
            }
        }

        output.WriteLine(FormattableString.Invariant($"{name}: {held} numbers, worst {worst:e1} at {where}"));
        held.Should().BeGreaterThan(100);

        int Row(string cell) => Enumerable.Range(0, table.Parameters.Length).First(row => ProductIndicator.AddressOf(table.Parameters[row].Name) == cell
            || (table.Parameters[row].Operator == ModelOperator.Covariance && ProductIndicator.AddressOf($"{table.Parameters[row].Right}~~{table.Parameters[row].Left}") == cell));

        void Near(string cell, double computed, double expected)
        {
            var error = Math.Abs(computed - expected) / Math.Max(Math.Abs(expected), 0.1);
            (worst, where) = error > worst ? (error, cell) : (worst, where);
            error.Should().BeLessThan(tolerance, FormattableString.Invariant($"{cell} is {expected}, computed {computed}"));
            held++;
        }
    }

    [Fact]
    public void ItemsArePairedInOrderOrEachWithEach()
    {
        static IEnumerable<string> Names(ProductPairing pairing)
        {
            ModelSyntax.Parse("A =~ a1 + a2 + a3\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ A + B + A:B + A:A").TryGet(out var syntax, out _);
            return InteractionReference.Value(ProductIndicatorModel.Of(syntax!, pairing)).Indicators.Select(indicator => ProductIndicator.AddressOf(indicator.Name));
        }

        // The third item of A has no partner in B.
        Names(ProductPairing.Matched).Should().Equal("a1:b1", "a2:b2", "a1:a1", "a2:a2", "a3:a3");
        Names(ProductPairing.All).Should().Equal("a1:b1", "a1:b2", "a2:b1", "a2:b2", "a3:b1", "a3:b2", "a1:a1", "a1:a2", "a1:a3", "a2:a2", "a2:a3", "a3:a3");

        // Two products would hardly identify A:B.
        Names(ProductPairing.Automatic).Should().Equal(Names(ProductPairing.All));
    }

    [Fact]
    public void ThreePairsAreEnoughAndThirtyProductsTooMany()
    {
        static ProductPairing Chosen(string text)
        {
            ModelSyntax.Parse(text).TryGet(out var syntax, out _);
            return InteractionReference.Value(ProductIndicatorModel.Of(syntax!, ProductPairing.Automatic)).Pairing;
        }

        Chosen(One).Should().Be(ProductPairing.Matched);
        Chosen(Two).Should().Be(ProductPairing.All);
        var items = string.Join(" + ", Enumerable.Range(1, 16).Select(i => FormattableString.Invariant($"b{i}")));
        Chosen($"A =~ a1 + a2\nB =~ {items}\nY =~ y1 + y2\nY ~ A + B + A:B").Should().Be(ProductPairing.Matched);
    }

    /// <summary>Diagnoses speak of products as the model's text does.</summary>
    [Fact]
    public void AHeywoodCaseIsNamedByItsItems()
    {
        var frame = InteractionReference.Draw(80, 3, normal =>
        {
            var (a, b) = (normal(), normal());
            return [("a1", a + normal()), ("a2", a + normal()), ("b1", b + normal()), ("b2", b + normal()), ("y1", a + normal()), ("y2", a + normal()), ("y3", a + normal())];
        });
        ModelSyntax.Parse("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2 + y3\nY ~ A + B + A:B").TryGet(out var syntax, out _);
        var model = InteractionReference.Value(ProductIndicatorModel.Of(syntax!, ProductPairing.Matched));
        var data = InteractionReference.Value(ObservedData.Listwise([frame], InteractionReference.Table("A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2 + y3\nY ~ A + B + A:B").Roles.Observed));

        var fit = InteractionReference.Value(ProductIndicatorFit.Fit(model, data, new RobustMaximumLikelihoodEstimator()));

        fit.Impropriety!.Parameters.Should().NotBeEmpty().And.OnlyContain(name => !name.Text.Contains(ProductIndicator.Sign));
        fit.Test().Should().NotBeNull("numbers of an improper solution are given");
    }

    [Fact]
    public void ResidualsCovaryOfProductsThatShareAnItem()
    {
        ModelSyntax.Parse(Two).TryGet(out var syntax, out _);
        var table = InteractionReference.Value(ProductIndicatorModel.Of(syntax!, ProductPairing.Matched)).Table;
        table.Parameters.Where(parameter => parameter is { Operator: ModelOperator.Covariance, IsVariance: false } && parameter.Left.StartsWith("lc", StringComparison.Ordinal))
            .Select(parameter => ProductIndicator.AddressOf(parameter.Name)).Should().Equal("lce1:dfs1~~lct1:dfs1", "lce2:dfs2~~lct2:dfs2");
    }

    internal static Outcome<ProductIndicatorFit> Fit(string file, string text, ProductPairing pairing, SemEstimator estimator, bool isFullInformation = false)
    {
        ModelSyntax.Parse(text).TryGet(out var syntax, out _).Should().BeTrue();
        var table = InteractionReference.Table(text);
        var frame = InteractionReference.Frame(file);
        var data = InteractionReference.Value(isFullInformation ? ObservedData.FullInformation([frame], table.Roles.Observed, table.SampleExogenous) : ObservedData.Listwise([frame], table.Roles.Observed));
        return ProductIndicatorModel.Of(syntax!, pairing).Then(model => ProductIndicatorFit.Fit(model, data, estimator));
    }
}
