using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reconstruction;

public sealed class AnswerReconstructionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EverythingThatStudyAPrintsComesOut(ulong seed)
    {
        var problem = StudyAProblem.Problem;

        var result = Run(problem, new ReconstructionSettings(seed)).Estimate();

        result.Checks.Should().HaveCount(problem.Targets.Length).And.OnlyContain(check => check.Holds && check.Target.Interval.Contains(check.Value));
        foreach (var demographic in problem.Demographics)
        {
            var counts = result.Answers[demographic.Name].CountValues();
            counts.Should().Equal(demographic.Values.ToDictionary(value => (double)value.Value, value => value.Count));
        }

        problem.Items.Should().OnlyContain(item => result.Answers[item].ToArray().All(answer => answer == 1 || answer == 2 || answer == 3 || answer == 4 || answer == 5));
        result.ChangedShare.Should().BeInRange(0.001, 0.3);
    }

    [Fact]
    public void TheAnswersFoundLookLikeAnswers()
    {
        var answers = Run(StudyAProblem.Problem, new ReconstructionSettings(4)).Estimate().Answers.Select(StudyAProblem.Problem.Items);
        var rows = Enumerable.Range(0, answers.Rows).Select(row => string.Concat(answers.Columns.Select(column => (char)('0' + (int)column[row])))).ToArray();

        // 338 respondents to 17 five-point items: even with every loading at .9, two who answer all alike are rare.
        rows.Distinct().Count().Should().BeGreaterThan(333);
        rows.Should().NotContain(row => row.Distinct().Count() == 1, "screening would exclude it");
        answers.Columns.Should().OnlyContain(column => column.CountValues().Count >= 4, "an item whose answers hardly differ is no plausible item");
    }

    [Fact]
    public void OneSeedGivesOneSetOfAnswers()
    {
        var first = Run(StudyAProblem.Problem, new ReconstructionSettings(5)).Estimate();
        var second = Run(StudyAProblem.Problem, new ReconstructionSettings(5)).Estimate();
        var other = Run(StudyAProblem.Problem, new ReconstructionSettings(6)).Estimate();

        Cells(second.Answers).Should().Equal(Cells(first.Answers));
        second.Moves.Should().Be(first.Moves);
        Cells(other.Answers).Should().NotEqual(Cells(first.Answers));
    }

    [Fact]
    public void TargetsThatContradictEachOtherAreNamed()
    {
        var (x, y) = (AnswerVariable.MeanOf(["X1", "X2"]), AnswerVariable.MeanOf(["Y1", "Y2"]));
        var equation = new RegressionEquation(y, [x]);
        ReconstructionTarget Rounded(string name, TargetStatistic statistic, double printed) => new(name, statistic, Interval.Rounded(printed, 2));
        var problem = new ReconstructionProblem(
            100,
            [new("X", ["X1", "X2"], 1, 5), new("Y", ["Y1", "Y2"], 1, 5)],
            [],
            [
                Rounded("mean X", new TargetStatistic.Mean(x), 3.42),
                Rounded("mean Y", new TargetStatistic.Mean(y), 3.57),
                Rounded("alpha X", new TargetStatistic.Alpha(["X1", "X2"]), .71),

                // √R² is |beta|: .50 allows .25 ± .005, not .30.
                Rounded("beta", new TargetStatistic.Coefficient(equation, x, CoefficientQuantity.Beta), .50),
                Rounded("R2", new TargetStatistic.Model(equation, ModelQuantity.RSquared), .30),
            ]);

        var unmet = Run(problem, new ReconstructionSettings(1) { MaximumMoves = 20_000, ConflictMoves = 20_000 }).Diagnosed<Diagnosis.UnmetTargets>();

        unmet.Targets.Should().NotBeEmpty().And.BeSubsetOf(["beta", "R2"]);
        unmet.Conflicting.Should().Equal("beta", "R2");
        unmet.Moves.Should().Be(20_000);
    }

    [Fact]
    public void AModeratedRegressionComesOutToThePrintedDecimal()
    {
        var problem = ModerationProblem.Problem;

        var result = Run(problem, new ReconstructionSettings(1)).Estimate();

        result.Checks.Should().HaveCount(problem.Targets.Length).And.OnlyContain(check => check.Holds);
    }

    [Fact]
    public void ALatentProductItsClassAndStandardisedPathsComeOut()
    {
        var result = Run(LatentProblem.Problem, new ReconstructionSettings(1)).Estimate();

        result.Checks.Should().HaveCount(LatentProblem.Problem.Targets.Length).And.OnlyContain(check => check.Holds);
    }

    [Fact]
    public void AModelThatCannotBeReadIsRefused()
    {
        var problem = StudyAProblem.Problem with
        {
            Targets = [new ReconstructionTarget("path", new TargetStatistic.Latent(new LatentEquation("KFE =~"), "KFE~KS", LatentQuantity.Estimate), Interval.AtLeast(0))],
        };

        FluentActions.Invoking(() => Run(problem, new ReconstructionSettings(1))).Should().Throw<ArgumentException>().WithMessage("The model cannot be read*");
    }

    [Fact]
    public void ASearchCanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        FluentActions.Invoking(() => AnswerReconstruction.Run(StudyAProblem.Problem, new ReconstructionSettings(1), cancellation: source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void MarginsThatDoNotAddUpAreRefused()
    {
        var problem = StudyAProblem.Problem with { Demographics = [new Demographic("gender", [new(0, 211), new(1, 126)])] };

        FluentActions.Invoking(() => Run(problem, new ReconstructionSettings(1)))
            .Should().Throw<ArgumentException>().WithMessage("The counts of gender do not add up to 338 rows.*");
    }

    [Fact]
    public void AStatisticOfUnknownColumnsIsRefused()
    {
        var problem = StudyAProblem.Problem with
        {
            Targets = [new ReconstructionTarget("mean", new TargetStatistic.Mean(AnswerVariable.Column("age")), Interval.AtLeast(30))],
        };

        FluentActions.Invoking(() => Run(problem, new ReconstructionSettings(1))).Should().Throw<ArgumentException>().WithMessage("There is no column age.*");
    }

    private static Outcome<ReconstructedAnswers> Run(ReconstructionProblem problem, ReconstructionSettings settings) =>
        AnswerReconstruction.Run(problem, settings, cancellation: TestContext.Current.CancellationToken);

    private static IEnumerable<double> Cells(SurveyData frame) => frame.Columns.SelectMany(column => column.ToArray());
}
