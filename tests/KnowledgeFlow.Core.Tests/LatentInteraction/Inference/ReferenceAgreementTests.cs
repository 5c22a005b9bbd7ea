using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Inference;

/// <summary>Fits against numbers of other programs; data and numbers lie under tests/reference/lms.</summary>
public sealed class ReferenceAgreementTests(ITestOutputHelper output)
{
    /// <summary>
    /// Estimates and errors of an independent implementation, run to convergence. Both informations are central differences,
    /// good to about 1e-7 of an error.
    /// </summary>
    [Theory]
    [InlineData("one_interaction")]
    [InlineData("two_interactions")]
    [InlineData("three_interactions")]
    public void EveryNumberAgrees(string name)
    {
        var expected = ReferenceTable.Read("lms", name + "_expected.csv");
        var model = InteractionReference.Model(InteractionReference.ModelText(name));
        var data = InteractionReference.Data(InteractionReference.Frame(name + ".csv"), model);

        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.ObservedInformation));

        fit.Estimate.QuadratureChange.Should().BeInRange(-LatentInteractionEstimator.QuadratureTolerance, LatentInteractionEstimator.QuadratureTolerance);
        var worst = 0.0;
        foreach (var row in expected.Rows)
        {
            var (parameter, estimate) = (expected.Text(row, "name"), expected.Number(row, "est"));
            if (parameter == "loglik")
            {
                fit.Estimate.LogLikelihood.Should().BeApproximately(estimate, 1e-6);
            }
            else if (parameter == "parameters")
            {
                fit.Estimate.Free.Should().HaveCount((int)estimate);
            }
            else
            {
                var quantity = fit.Solution.Parameters[model.Table.Parameters.IndexOf(model.Table.Find(parameter)!)];
                worst = Math.Max(worst, Math.Max(Math.Abs(quantity.Value - estimate), Math.Abs(quantity.StandardError - expected.Number(row, "se"))));
                quantity.Value.Should().BeApproximately(estimate, 1e-7, parameter);
                quantity.StandardError.Should().BeApproximately(expected.Number(row, "se"), 1e-7, parameter);
            }
        }

        output.WriteLine(FormattableString.Invariant($"{name}: {expected.Rows.Count} numbers, worst {worst:e1}"));
    }

    /// <summary>Mplus 8.10 on six of the nine items, ESTIMATOR = ML, TYPE = RANDOM, XWITH: all printed digits.</summary>
    [Fact]
    public void MplusPrintsTheSame()
    {
        var model = InteractionReference.Model("X =~ x1 + x2\nZ =~ z1 + z2\nY =~ y1 + y2\nY ~ X + Z + X:Z");
        var data = InteractionReference.Data(InteractionReference.Frame("one_interaction.csv"), model);

        var fit = InteractionReference.Value(LatentInteractionFit.Fit(model, data, InteractionErrors.ObservedInformation));

        output.WriteLine(FormattableString.Invariant($"{fit.Estimate.LogLikelihood} {fit.Aic} {fit.Bic}"));
        fit.Estimate.Free.Should().HaveCount(22);
        fit.Estimate.LogLikelihood.Should().BeApproximately(-13374.972, 0.00051);
        fit.Aic.Should().BeApproximately(26793.945, 0.00051);
        fit.Bic.Should().BeApproximately(26917.165, 0.00051);
        foreach (var (name, estimate, error) in new[] { ("Y~X", 0.678, 0.033), ("Y~Z", 0.578, 0.032), ("Y~X:Z", 0.720, 0.031), ("X~~Z", 0.204, double.NaN), ("X~~X", 0.968, double.NaN), ("Z~~Z", 1.013, double.NaN) })
        {
            var quantity = fit.Solution.Parameters[model.Table.Parameters.IndexOf(model.Table.Find(name)!)];
            output.WriteLine(FormattableString.Invariant($"{name} {quantity.Value:F5} ({quantity.StandardError:F5})"));
            quantity.Value.Should().BeApproximately(estimate, 5.1e-4, name);
            if (!double.IsNaN(error))
            {
                quantity.StandardError.Should().BeApproximately(error, 5.1e-4, name);
            }
        }
    }
}
