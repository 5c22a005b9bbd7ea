using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction;

/// <summary>What study A prints (samples/knowledge-flow/published.csv), as targets.</summary>
internal static class StudyAProblem
{
    public static ReconstructionProblem Problem { get; } = Make();

    public static ImmutableArray<string> Items(string construct, int count) => [.. Enumerable.Range(1, count).Select(i => $"{construct}{i}")];

    private static ReconstructionProblem Make()
    {
        ImmutableArray<(string Name, int Items, double Alpha)> constructs = [("KS", 5, .824), ("KA", 4, .755), ("OC", 4, .775), ("KFE", 4, .749)];
        var scores = constructs.ToDictionary(construct => construct.Name, AnswerVariable (construct) => AnswerVariable.MeanOf(Items(construct.Name, construct.Items)));
        AnswerVariable gender = AnswerVariable.Column("gender"), year = AnswerVariable.Column("year");
        var equation = new RegressionEquation(scores["KFE"], [gender, year, scores["KS"], scores["KA"], scores["OC"]]);
        var targets = ImmutableArray.CreateBuilder<ReconstructionTarget>();
        foreach (var (name, count, alpha) in constructs)
        {
            var items = Items(name, count);
            targets.Add(new ReconstructionTarget($"alpha {name}", new TargetStatistic.Alpha(items), Interval.Rounded(alpha, 3)));
            targets.AddRange(items.Select(item => new ReconstructionTarget($"loading {item}", new TargetStatistic.ComponentLoading(items, item), Interval.AtLeast(.7))));
        }

        foreach (var (name, predictor, beta, lowerP, upperP) in ((string, AnswerVariable, double, double, double)[])
            [("gender", gender, -.063, .05, 1), ("year", year, -.022, .05, 1), ("KS", scores["KS"], .378, 0, .001), ("KA", scores["KA"], .168, .001, .01), ("OC", scores["OC"], .217, 0, .001)])
        {
            targets.Add(new ReconstructionTarget(
                $"beta {name}", new TargetStatistic.Coefficient(equation, predictor, CoefficientQuantity.Beta), Interval.Rounded(beta, 3)));
            targets.Add(new ReconstructionTarget(
                $"p {name}", new TargetStatistic.Coefficient(equation, predictor, CoefficientQuantity.AbsoluteT), SignificanceInterval.OfT(lowerP, upperP, 332)));
        }

        targets.Add(new ReconstructionTarget("F", new TargetStatistic.Model(equation, ModelQuantity.F), Interval.Rounded(53.611, 3)));
        return new ReconstructionProblem(
            338,
            [.. constructs.Select(construct => new AnsweredConstruct(construct.Name, Items(construct.Name, construct.Items), 1, 5))],
            [
                new Demographic("gender", [new(0, 211), new(1, 127)]),
                new Demographic("year", [new(1, 162), new(2, 94), new(3, 54), new(4, 28)]),
                new Demographic("field", [new(0, 206), new(1, 132)]),
            ],
            targets.ToImmutable())
        {
            ForbiddenRun = 17,
        };
    }
}
