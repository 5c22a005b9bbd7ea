using System.Diagnostics;
using KnowledgeFlow.Core.LatentInteraction.Estimation;

namespace KnowledgeFlow.Core.Tests.LatentInteraction.Estimation;

public sealed class Scratch(ITestOutputHelper output)
{
    [Theory]
    [InlineData("one_interaction")]
    [InlineData("two_interactions")]
    [InlineData("three_interactions")]
    public void Times(string name)
    {
        var model = InteractionReference.Model(InteractionReference.ModelText(name));
        var data = InteractionReference.Data(InteractionReference.Frame(name + ".csv"), model);
        for (var i = 0; i < 6; i++)
        {
            var watch = Stopwatch.StartNew();
            var e = InteractionReference.Value(LatentInteractionEstimator.Estimate(model, data));
            output.WriteLine(FormattableString.Invariant($"{name} {watch.Elapsed.TotalMilliseconds} ms: {e.LogLikelihood:F9} nodes {e.Nodes} change {e.QuadratureChange:e1} it {e.Iterations} g {e.LargestGradient:e1} k {model.Dimensions}"));
        }
    }
}
