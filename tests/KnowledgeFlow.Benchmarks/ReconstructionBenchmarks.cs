using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Tests.Reconstruction;

namespace KnowledgeFlow.Benchmarks;

/// <summary>Answers that bring out everything that study A prints, and all of study B's that is searched, from each of twenty seeds.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 0, iterationCount: 1)]
public class ReconstructionBenchmarks
{
    [ParamsSource(nameof(Seeds))]
    public ulong Seed { get; set; }

    public static IEnumerable<ulong> Seeds => Enumerable.Range(1, 20).Select(seed => (ulong)seed);

    [Benchmark]
    public ReconstructedAnswers StudyA() => Run(StudyAProblem.Problem);

    [Benchmark]
    public ReconstructedAnswers StudyB() => Run(StudyBProblem.Problem);

    private ReconstructedAnswers Run(ReconstructionProblem problem) => AnswerReconstruction.Run(problem, new ReconstructionSettings(Seed)).TryGet(out var answers, out var diagnosis)
        ? answers
        : throw new InvalidOperationException(diagnosis.ToString());
}
