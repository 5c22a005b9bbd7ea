using BenchmarkDotNet.Attributes;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Benchmarks;

/// <summary>PROCESS model 59 with one mediator and five covariates at n = 506: resamples, and the intervals of its three conditional indirect effects.</summary>
[MemoryDiagnoser]
public class MediationBenchmarks
{
    private const int Rows = 506;

    private MediationEffects effects = null!;

    /// <summary>How many resamples.</summary>
    [Params(5_000, 50_000)]
    public int Replicates { get; set; }

    /// <summary>Answers of a known model.</summary>
    [GlobalSetup]
    public void Fit()
    {
        var source = new RandomSource(59);
        double[] Normal() => [.. Enumerable.Range(0, Rows).Select(_ => source.NextNormal())];
        var (x, w, e1, e2) = (Normal(), Normal(), Normal(), Normal());
        double[] m = [.. Enumerable.Range(0, Rows).Select(i => (0.4 * x[i]) + (0.2 * x[i] * w[i]) + e1[i])];
        double[] y = [.. Enumerable.Range(0, Rows).Select(i => (0.3 * m[i]) + (0.1 * m[i] * w[i]) + (0.2 * x[i]) + e2[i])];
        var covariates = Enumerable.Range(1, 5).Select(i => DoubleColumn.Of($"c{i}", Normal())).ToArray();
        var model = new MediationModel("y", "x", ["m"])
        {
            Moderators = [new PathModerator("w", [new("x", "m"), new("m", "y"), new("x", "y")], new Probe.StandardDeviations())],
            Covariates = new MediationCovariates([.. covariates.Select(column => new VariableTerm(column.Name))], [], []),
        };
        var frame = new SurveyData([DoubleColumn.Of("x", x), DoubleColumn.Of("w", w), DoubleColumn.Of("m", m), DoubleColumn.Of("y", y), .. covariates]);
        effects = MediationFit.Of(frame, model).Effects.TryGet(out var found, out _) ? found : throw new InvalidOperationException("The model has no estimates.");
    }

    /// <summary>Percentile intervals.</summary>
    [Benchmark]
    public double Percentile() => Run(BootstrapIntervalKind.Percentile);

    /// <summary>BCa intervals, with their jackknife.</summary>
    [Benchmark]
    public double Accelerated() => Run(BootstrapIntervalKind.BiasCorrectedAccelerated);

    private double Run(BootstrapIntervalKind kind)
    {
        var inference = new MediationInference(effects, new MediationInferenceSettings(Replicates, 1, kind));
        var path = effects.Paths[0];
        return effects.Points(path.Moderators).Sum(at => inference.Of(coefficients => path.At(coefficients, at.Centred.AsSpan())).Upper);
    }
}
