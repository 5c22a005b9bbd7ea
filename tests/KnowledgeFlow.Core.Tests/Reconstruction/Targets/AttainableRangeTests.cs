using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Targets;

public sealed class AttainableRangeTests
{
    private static readonly AnswerVariable.Score Score = AnswerVariable.MeanOf(["a1", "a2"]);

    public static TheoryData<string, TargetStatistic, double, double> Impossible() => new()
    {
        { "a mean beyond the scale", new TargetStatistic.Mean(Score), 5.1, 6 },
        { "a mean below the scale", new TargetStatistic.Mean(Score), -1, 0.5 },
        { "a spread beyond half of the scale at either end", new TargetStatistic.StandardDeviation(Score), 2.1, 3 },
        { "a negative spread", new TargetStatistic.StandardDeviation(Score), -1, -0.5 },
        { "a correlation beyond 1", new TargetStatistic.Correlation(AnswerVariable.Column("a1"), AnswerVariable.Column("a2")), 1.1, 1.2 },
        { "an alpha beyond 1", new TargetStatistic.Alpha(["a1", "a2"]), 1.01, 1.02 },
        { "a first eigenvalue below 1", new TargetStatistic.ComponentEigenvalue(["a1", "a2"]), 0.65, 0.75 },
        { "more eigenvalue than items", new TargetStatistic.ComponentEigenvalue(["a1", "a2"]), 2.1, 2.2 },
        { "a first component of less than its share", new TargetStatistic.ComponentPercent(["a1", "a2"]), 40, 45 },
        { "a loading beyond 1", new TargetStatistic.ComponentLoading(["a1", "a2"], "a1"), -1.2, -1.1 },
        { "two prints that contradict one another", new TargetStatistic.Mean(Score), 3, 2 },
        { "the largest of what is below", new TargetStatistic.Largest([new TargetStatistic.Alpha(["a1", "a2"])]), 1.5, 2 },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void ImpossibleTargetsAreNamedWithoutASearch(string kind, TargetStatistic statistic, double lower, double upper)
    {
        var problem = Problem(new ReconstructionTarget("printed", statistic, new Interval(lower, upper)));
        AnswerReconstruction.Run(problem, new ReconstructionSettings(1)).Diagnosed<Diagnosis.ImpossibleTargets>().Targets.Should().Equal(["printed"], kind);
    }

    [Fact]
    public void EndsOfTheRangeArePossible()
    {
        var ends = new[] { new Interval(4.95, 5.05), new Interval(0.95, 1.05) };
        ends.Should().AllSatisfy(interval => AttainableRange.Impossible(Problem(new ReconstructionTarget("printed", new TargetStatistic.Mean(Score), interval))).Should().BeEmpty());
    }

    [Fact]
    public void ColumnsThatCannotChangeEndTheSearch()
    {
        var problem = new ReconstructionProblem(
            20,
            [new AnsweredConstruct("a", ["a1", "a2"], 1, 5)],
            [new Demographic("d", [new DemographicCount(3, 20)])],
            [new ReconstructionTarget("printed", new TargetStatistic.StandardDeviation(AnswerVariable.Column("d")), new Interval(0, 0.0001)), new ReconstructionTarget("other", new TargetStatistic.Correlation(AnswerVariable.Column("d"), AnswerVariable.Column("d")), new Interval(0.4, 0.5))]);
        AnswerReconstruction.Run(problem, new ReconstructionSettings(1)).Diagnosed<Diagnosis.UnmetTargets>().Targets.Should().Contain("other");
    }

    private static ReconstructionProblem Problem(ReconstructionTarget target) => new(20, [new AnsweredConstruct("a", ["a1", "a2"], 1, 5)], [], [target]);
}
