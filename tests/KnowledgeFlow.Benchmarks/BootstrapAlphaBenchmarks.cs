using BenchmarkDotNet.Attributes;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Reliability;

namespace KnowledgeFlow.Benchmarks;

/// <summary>10,000 bootstrap alphas of 338 × 5 answers; <c>study-a/bootstrap_alpha.R</c> does the same with psych.</summary>
public class BootstrapAlphaBenchmarks
{
    private const int Rows = 338;
    private const int Items = 5;
    private const int Replications = 10_000;

    private SurveyData answers = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var traits = Enumerable.Range(0, Rows).Select(_ => random.NextDouble() + random.NextDouble()).ToArray();
        answers = new SurveyData(Enumerable.Range(1, Items).Select(item =>
            DoubleColumn.Of($"Q{item}", [.. traits.Select(trait => Math.Round(1 + (2 * random.NextDouble()) + trait))])));
    }

    [Benchmark]
    public object AllCores() => BootstrapAlpha.Draw(answers, Replications, seed: 1);

    [Benchmark]
    public object OneThread() => BootstrapAlpha.Draw(answers, Replications, seed: 1, threads: 1);
}
