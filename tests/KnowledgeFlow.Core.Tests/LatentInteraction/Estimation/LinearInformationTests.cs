using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Estimation;

public sealed class LinearInformationTests
{
    private const string Text = "A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2 + l*y3\nY ~ A + l*B";

    /// <summary>The linear engine's second derivatives are those of this likelihood, with missing answers and equal labels too; differences are good to about 1e-7.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IsWhatDifferencesOfTheScoreGive(bool hasHoles)
    {
        var frame = InteractionReference.Draw(200, 5, normal =>
        {
            var (a, b) = (normal(), normal());
            var y = (0.5 * a) + (0.7 * b) + (0.6 * normal());
            double Item(double latent) => latent + (0.6 * normal());
            return [("a1", Item(a)), ("a2", Item(a)), ("b1", Item(b)), ("b2", Item(b)), ("y1", Item(y)), ("y2", Item(y)), ("y3", Item(y))];
        });
        frame = hasHoles ? new SurveyData(frame.Columns.Select((column, j) => new DoubleColumn(column.Name, [.. column.ToArray().Select((value, i) => (i + (3 * j)) % 11 == 0 ? double.NaN : value)]))) : frame;
        var model = InteractionReference.Model(Text);
        var data = InteractionReference.Data(frame, model);
        var estimate = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, data));
        double[] theta = [.. estimate.Free];
        var t = theta.Length;
        var likelihood = InteractionLikelihood.Of(new PersonData(model, data.Groups[0]), 1, isParallel: false);
        likelihood.TryEvaluateWithScores(theta, out _).Should().BeTrue();
        var inverse = new double[t * t];
        OuterProduct.TryInvert(likelihood.Scores, t, inverse, new double[t * t]).Should().BeTrue();

        var exact = LinearInformation.Of(model, data, theta)!;
        var differences = ObservedInformation.Of(likelihood, theta, inverse, isParallel: false)!;

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < t; j++)
            {
                var scale = Math.Sqrt(exact[i * (t + 1)] * exact[j * (t + 1)]);
                (exact[(i * t) + j] / scale).Should().BeApproximately(differences[(i * t) + j] / scale, 1e-6);
            }
        }
    }

    [Fact]
    public void ProductsAndControlsHaveNone()
    {
        foreach (var text in new[] { "A =~ a1 + a2\nB =~ b1 + b2\nY =~ y1 + y2\nY ~ A + B + A:B", "A =~ a1 + a2\nY =~ y1 + y2\nY ~ A + b1" })
        {
            var model = InteractionReference.Model(text);
            var frame = InteractionReference.Draw(50, 6, normal => [("a1", normal()), ("a2", normal()), ("b1", normal()), ("b2", normal()), ("y1", normal()), ("y2", normal())]);
            LinearInformation.Of(model, InteractionReference.Data(frame, model), new double[model.Table.FreeCount]).Should().BeNull();
        }
    }
}
