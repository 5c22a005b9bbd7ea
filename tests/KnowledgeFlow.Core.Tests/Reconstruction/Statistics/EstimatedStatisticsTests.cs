using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Search;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Statistics;

public sealed class EstimatedStatisticsTests
{
    public static TheoryData<string> Names => [.. Statistics.Keys];

    private static Dictionary<string, TargetStatistic> Statistics { get; } = Make();

    // Covariances here are whole numbers divided once, there sums of rounded squares; coefficients come from a Cholesky factor here, from QR there: eleven digits agree.
    [Theory]
    [MemberData(nameof(Names))]
    public void MomentsKeptThroughAThousandMovesGiveWhatTheEstimatorGives(string name)
    {
        var problem = ModerationProblem.Problem with { Targets = [new ReconstructionTarget(name, Statistics[name], Interval.AtLeast(0))] };
        var random = new RandomSource(7);
        var targets = new CompiledTargets(problem.Columns, problem.Targets);
        var answers = new TrackedAnswers(targets.Columns, Answers(problem, random), problem.Rows);
        var evaluation = new TargetEvaluation(targets, answers);
        var moves = new AnswerMoves(problem, evaluation);
        for (var i = 0; i < 1000; i++)
        {
            var move = moves.Draw(answers, random)!.Value;
            var back = move.Apply(answers);
            evaluation.Update(move.Column);
            if (i % 3 == 0)
            {
                back.Apply(answers);
                evaluation.TakeBack(move.Column);
            }
            else
            {
                evaluation.Keep(move.Column);
            }
        }

        var frame = new SurveyData(problem.Columns.Select((column, place) =>
            new DoubleColumn(column, [.. Enumerable.Range(0, problem.Rows).Select(row => (double)answers[row, place])])));

        var expected = new EstimatedStatistics(frame).Of(Statistics[name]);
        expected.Should().NotBe(double.NaN);
        RelativeError(evaluation.Value(0), expected).Should().BeLessThan(1e-11);
    }

    [Fact]
    public void EveryKindOfStatisticIsTried()
    {
        var kinds = typeof(TargetStatistic).GetNestedTypes();

        Statistics.Values.Select(statistic => statistic.GetType()).Distinct().Should().BeEquivalentTo(kinds.Except([typeof(TargetStatistic.Latent)]), "models are fitted, not computed from moments");
    }

    private static double RelativeError(double value, double expected) => Math.Abs(value - expected) / Math.Abs(expected);

    private static int[] Answers(ReconstructionProblem problem, RandomSource random)
    {
        var answers = new List<int>();
        for (var row = 0; row < problem.Rows; row++)
        {
            var general = random.NextNormal();
            foreach (var construct in problem.Constructs)
            {
                var middle = 0.5 * (construct.Minimum + construct.Maximum);
                var factor = general + random.NextNormal();
                answers.AddRange(construct.Items.Select(_ => (int)Math.Clamp(Math.Round(middle + (0.6 * factor) + (0.7 * random.NextNormal())), construct.Minimum, construct.Maximum)));
            }

            answers.Add(1 + (row % 3));
        }

        return [.. answers];
    }

    private static Dictionary<string, TargetStatistic> Make()
    {
        var (xs, ys) = (StudyAProblem.Items("X", 3), StudyAProblem.Items("Y", 4));
        var (x, z, y) = (AnswerVariable.MeanOf(xs), AnswerVariable.SumOf(StudyAProblem.Items("Z", 3)), AnswerVariable.MeanOf(ys));
        AnswerVariable centred = new AnswerVariable.Product(x, z, IsCentred: true), square = new AnswerVariable.Product(z, z, IsCentred: false);
        AnswerVariable dummy = new AnswerVariable.Indicator("group", 3), item = AnswerVariable.Column("X2");
        var full = new RegressionEquation(y, [dummy, x, z, centred, square]);
        var reduced = new RegressionEquation(y, [dummy, x, z]);
        var statistics = new Dictionary<string, TargetStatistic>
        {
            ["mean"] = new TargetStatistic.Mean(centred),
            ["sd"] = new TargetStatistic.StandardDeviation(square),
            ["r"] = new TargetStatistic.Correlation(centred, item),
            ["|r|"] = new TargetStatistic.Correlation(dummy, y, IsAbsolute: true),
            ["alpha"] = new TargetStatistic.Alpha(ys),
            ["alpha if deleted"] = new TargetStatistic.Alpha(ys.RemoveAt(1)),
            ["standardised alpha"] = new TargetStatistic.StandardisedAlpha(ys),
            ["loading"] = new TargetStatistic.ComponentLoading(xs, "X3"),
            ["eigenvalue"] = new TargetStatistic.ComponentEigenvalue([.. xs, .. ys]),
            ["percent"] = new TargetStatistic.ComponentPercent([.. xs, .. ys]),
            ["delta R2"] = new TargetStatistic.Change(full, reduced, IsF: false),
            ["delta F"] = new TargetStatistic.Change(full, reduced, IsF: true),
            ["full collinearity"] = new TargetStatistic.FullCollinearity([x, z, y, dummy], z),
        };
        foreach (var quantity in Enum.GetValues<CoefficientQuantity>())
        {
            statistics[$"{quantity} of the product"] = new TargetStatistic.Coefficient(full, centred, quantity);
            statistics[$"{quantity} of the dummy"] = new TargetStatistic.Coefficient(full, dummy, quantity);
        }

        foreach (var quantity in Enum.GetValues<InterceptQuantity>())
        {
            statistics[$"{quantity} of the intercept"] = new TargetStatistic.Intercept(full, quantity);
        }

        foreach (var quantity in Enum.GetValues<ModelQuantity>())
        {
            statistics[$"{quantity}"] = new TargetStatistic.Model(full, quantity);
        }

        TargetStatistic[] inflations = [.. full.Predictors.Select(predictor => new TargetStatistic.Coefficient(full, predictor, CoefficientQuantity.VarianceInflation))];
        statistics["largest VIF"] = new TargetStatistic.Largest([.. inflations]);
        statistics["smallest VIF"] = new TargetStatistic.Smallest([.. inflations]);
        return statistics;
    }
}
