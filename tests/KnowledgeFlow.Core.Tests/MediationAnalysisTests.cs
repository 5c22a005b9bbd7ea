using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests;

public sealed class MediationAnalysisTests
{
    private static readonly MediationInferenceSettings Few = new(200, 1, BootstrapIntervalKind.Percentile);

    /// <summary>R's lm with HC3 (tests/reference/mediation/mediation.R, case indicator).</summary>
    [Fact]
    public void EffectsAreRs()
    {
        var model = new MediationModel("y", "g", ["m1", "m2"]) { Coding = PredictorCoding.Indicator, Errors = StandardErrors.Hc3, Covariates = new MediationCovariates([new VariableTerm("c1")], [], []) };

        var result = Value(MediationAnalysis.Of(ReferenceFrame.Read("mediation", "data.csv"), model, Few));

        result.Direct.B.Should().BeApproximately(0.026356888146089871, 1e-12);
        result.Direct.StandardError.Should().BeApproximately(0.1799043831529378, 1e-12);
        result.Total!.B.Should().BeApproximately(0.24423848652980959, 1e-12);
        result.Indirect[0].Name.Should().Be("indirect:m1@g=2");
        result.Indirect[0].Effect.Value.Should().BeApproximately(0.26513284016422006, 1e-12);
        result.TotalIndirect.Value.Should().BeApproximately(0.2178815983837197, 1e-12);
    }

    [Fact]
    public void NamesAloneMakeASerialModel()
    {
        var draws = new DrawCount();

        var result = Value(MediationAnalysis.Of(ReferenceFrame.Read("mediation", "data.csv"), "y", "x", ["m1", "m2"], ["c1"], isSerial: true, Few, draws));

        result.Indirect.Select(effect => effect.Name).Should().Equal("indirect:m1", "indirect:m2", "indirect:m1>m2");
        (result.Direct.B + result.TotalIndirect.Value).Should().BeApproximately(result.Total!.B, 1e-12);
        result.Equations.Select(equation => equation.Outcome).Should().Equal("m1", "m2", "y", "total");
        result.Indirect[0].Effect.Sobel.Should().NotBeNull();
        draws.Largest.Should().Be(200);
    }

    [Fact]
    public void ACancelledAnalysisThrows()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        FluentActions.Invoking(() => MediationAnalysis.Of(ReferenceFrame.Read("mediation", "data.csv"), "y", "x", ["m1"], cancellation: source.Token)).Should().Throw<OperationCanceledException>();
    }

    private static MediationResult Value(Core.Outcomes.Outcome<MediationResult> outcome)
    {
        outcome.TryGet(out var value, out var diagnosis).Should().BeTrue(diagnosis?.ToString());
        return value!;
    }

    private sealed class DrawCount : IProgress<int>
    {
        private readonly Lock gate = new();

        public int Largest { get; private set; }

        public void Report(int value)
        {
            lock (gate)
            {
                Largest = Math.Max(Largest, value);
            }
        }
    }
}
