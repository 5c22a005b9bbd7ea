using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.Tests.LatentInteraction;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests;

public sealed class LatentModeratedStructuralEquationsTests
{
    private static readonly LatentModerationSettings Observed = new() { Errors = InteractionErrors.ObservedInformation };

    /// <summary>An independent implementation, cross-checked with modsem (tests/reference/lms); informations are differences, good to about 1e-7 of an error.</summary>
    [Fact]
    public void EstimatesAndErrorsAreThoseOfTheReference()
    {
        var expected = ReferenceTable.Read("lms", "one_interaction_expected.csv");
        var steps = new StepCount();

        var result = InteractionReference.Value(LatentModeratedStructuralEquations.Fit(InteractionReference.ModelText("one_interaction"), InteractionReference.Frame("one_interaction.csv"), Observed, steps));

        steps.Count.Should().BeGreaterThan(10);
        result.LogLikelihood.Should().BeApproximately(expected.Number(expected.Rows.First(row => expected.Text(row, "name") == "loglik"), "est"), 1e-6);
        foreach (var row in expected.Rows.Where(row => expected.Text(row, "name") is "Y~X" or "Y~Z" or "Y~X:Z" or "X=~x2"))
        {
            var parameter = result[expected.Text(row, "name")];
            parameter.Estimate.Should().BeApproximately(expected.Number(row, "est"), 1e-5);
            parameter.StandardError.Should().BeApproximately(expected.Number(row, "se"), 1e-5);
        }

        result["Y~Z:X"].Should().Be(result["Y~X:Z"]);
        var slopes = result.SlopesOf("X", "Z");
        slopes.Select(slope => slope.Id).Should().Equal("low", "mean", "high");
        slopes[1].Slope.Value.Should().BeApproximately(result["Y~X"].Estimate, 1e-12);
        FluentActions.Invoking(() => result.SlopesOf("X", "Y")).Should().Throw<KeyNotFoundException>().WithMessage("*product of X and Y*");
    }

    [Fact]
    public void ACancelledFitThrows()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        FluentActions.Invoking(() => LatentModeratedStructuralEquations.Fit(
            InteractionReference.ModelText("one_interaction"), InteractionReference.Frame("one_interaction.csv"), cancellation: source.Token)).Should().Throw<OperationCanceledException>();
    }

    private sealed class StepCount : IProgress<int>
    {
        public int Count { get; private set; }

        public void Report(int value) => Count++;
    }
}
