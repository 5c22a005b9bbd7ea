using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Drawing;
using KnowledgeFlow.Core.Reconstruction.Search;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Drawing;

public sealed class PopulationMomentsTests
{
    [Fact]
    public void TheyAreWhatLargeDrawsTendTo()
    {
        const int Rows = 60_000;
        var problem = new ReconstructionProblem(
            Rows,
            [new("X", StudyAProblem.Items("X", 2), 1, 7), new("Y", StudyAProblem.Items("Y", 2), 1, 4)],
            [new Demographic("group", [new(1, 30_000), new(2, 20_000), new(5, 10_000)])],
            []);
        var columns = new TrackedColumns(problem.Columns);
        columns.KeepPairs(Enumerable.Range(0, 5).Select(place => new MomentVariable(place, 1, -1, -1)));
        var model = new GeneratingModel(problem, [], new RandomSource(1));
        model.TrySet([.. model.Usual[..^1], 0.5]).Should().BeTrue();
        var population = new PopulationMoments(problem, columns, model);
        population.Update();

        var drawn = new TrackedAnswers(columns, AnswerDraw.Draw(problem, model, new RowRule(problem), new RandomSource(2)), Rows);

        // Four standard errors of a mean or of a covariance of such variables: 4·√(2 s²s²/n).
        for (var i = 0; i < 5; i++)
        {
            drawn.Mean(i).Should().BeApproximately(population.Mean(i), 4 * Math.Sqrt(population.Covariance(i, i) / Rows));
            for (var j = 0; j <= i; j++)
            {
                drawn.Covariance(i, j).Should().BeApproximately(population.Covariance(i, j), 4 * Math.Sqrt(2 * population.Covariance(i, i) * population.Covariance(j, j) / Rows));
            }
        }

        population.Covariance(4, 2).Should().BeGreaterThan(0.1, "a demographic correlates with a construct");
    }
}
