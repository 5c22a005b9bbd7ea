using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Benchmarks;

/// <summary>Answers that bring out everything that study A prints, from each of twenty seeds.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
public class ReconstructionBenchmarks
{
    private ReconstructionProblem problem = null!;

    [ParamsSource(nameof(Seeds))]
    public ulong Seed { get; set; }

    public static IEnumerable<ulong> Seeds => Enumerable.Range(1, 20).Select(seed => (ulong)seed);

    [GlobalSetup]
    public void Setup()
    {
        ImmutableArray<(string Name, int Items, double Alpha)> constructs = [("KS", 5, .824), ("KA", 4, .755), ("OC", 4, .775), ("KFE", 4, .749)];
        var scores = constructs.ToDictionary(construct => construct.Name, AnswerVariable (construct) => AnswerVariable.MeanOf(Items(construct.Name, construct.Items)));
        (AnswerVariable Variable, double Beta, double LowerP, double UpperP)[] predictors =
        [
            (AnswerVariable.Column("gender"), -.063, .05, 1), (AnswerVariable.Column("year"), -.022, .05, 1),
            (scores["KS"], .378, 0, .001), (scores["KA"], .168, .001, .01), (scores["OC"], .217, 0, .001),
        ];
        var equation = new RegressionEquation(scores["KFE"], [.. predictors.Select(predictor => predictor.Variable)]);
        var targets = new List<(TargetStatistic Statistic, TargetInterval Interval)> { (new TargetStatistic.Model(equation, ModelQuantity.F), TargetInterval.OfRounded(53.611, 3)) };
        foreach (var (name, count, alpha) in constructs)
        {
            var items = Items(name, count);
            targets.Add((new TargetStatistic.Alpha(items), TargetInterval.OfRounded(alpha, 3)));
            targets.AddRange(items.Select(item => (new TargetStatistic.ComponentLoading(items, item) as TargetStatistic, TargetInterval.AtLeast(.7))));
        }

        foreach (var (variable, beta, lowerP, upperP) in predictors)
        {
            targets.Add((new TargetStatistic.Coefficient(equation, variable, CoefficientQuantity.Beta), TargetInterval.OfRounded(beta, 3)));
            targets.Add((new TargetStatistic.Coefficient(equation, variable, CoefficientQuantity.AbsoluteT), TargetInterval.OfSignificance(lowerP, upperP, 332)));
        }

        problem = new ReconstructionProblem(
            338,
            [.. constructs.Select(construct => new AnsweredConstruct(construct.Name, Items(construct.Name, construct.Items), 1, 5))],
            [new Demographic("gender", [new(0, 211), new(1, 127)]), new Demographic("year", [new(1, 162), new(2, 94), new(3, 54), new(4, 28)])],
            [.. targets.Select((target, place) => new ReconstructionTarget($"{place}", target.Statistic, target.Interval))]);
    }

    [Benchmark]
    public ReconstructedAnswers StudyA() => AnswerReconstruction.Run(problem, new ReconstructionSettings(Seed)).TryGet(out var answers, out var diagnosis)
        ? answers
        : throw new InvalidOperationException(diagnosis.ToString());

    private static ImmutableArray<string> Items(string construct, int count) => [.. Enumerable.Range(1, count).Select(i => $"{construct}{i}")];
}
