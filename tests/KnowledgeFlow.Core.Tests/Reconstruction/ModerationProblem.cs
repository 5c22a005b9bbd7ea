using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction;

/// <summary>
/// A study of our own making, its answers simulated and its statistics printed to two decimals: a product of centred scores, dummies, means, standard deviations,
/// correlations, changes and extremes.
/// </summary>
internal static class ModerationProblem
{
    private const int Rows = 250;

    /// <summary>The answers that were simulated.</summary>
    public static SurveyData Simulated { get; } = Simulate(new RandomSource(20));

    /// <summary>What is printed of them.</summary>
    public static ReconstructionProblem Problem { get; } = Make();

    private static ReconstructionProblem Make()
    {
        var (x, z, y) = (Score("X", 3), Score("Z", 3), Score("Y", 4));
        AnswerVariable product = new AnswerVariable.Product(x, z, IsCentred: true), dummy = new AnswerVariable.Indicator("group", 2);
        var reduced = new RegressionEquation(y, [dummy, x, z]);
        var full = new RegressionEquation(y, [dummy, x, z, product]);
        return new ReconstructionProblem(
            Rows,
            [new("X", Items("X", 3), 1, 7), new("Z", Items("Z", 3), 1, 7), new("Y", Items("Y", 4), 1, 5)],
            [new Demographic("group", [new(1, 84), new(2, 83), new(3, 83)])],
            [
                .. new[] { x, z, y }.SelectMany(score => new[] { Printed("mean", score, new TargetStatistic.Mean(score)), Printed("sd", score, new TargetStatistic.StandardDeviation(score)) }),
                Printed("alpha", y, new TargetStatistic.Alpha(y.Columns)),
                Printed("r", z, new TargetStatistic.Correlation(x, z)),
                new ReconstructionTarget("p of r", new TargetStatistic.Correlation(x, z, IsAbsolute: true), SignificanceInterval.OfCorrelation(0, .001, Rows)),
                .. full.Predictors.Select(predictor => Printed("b", predictor, new TargetStatistic.Coefficient(full, predictor, CoefficientQuantity.B))),
                Printed("t", product, new TargetStatistic.Coefficient(full, product, CoefficientQuantity.T)),
                Printed("delta R2", y, new TargetStatistic.Change(full, reduced, IsF: false)),
                Printed("b0", y, new TargetStatistic.Intercept(reduced, InterceptQuantity.B)),
                Printed("percent", y, new TargetStatistic.ComponentPercent([.. x.Columns, .. z.Columns, .. y.Columns])),
                Printed(
                    "largest VIF",
                    y,
                    new TargetStatistic.Largest([.. full.Predictors.Select(predictor => new TargetStatistic.Coefficient(full, predictor, CoefficientQuantity.VarianceInflation))])),
            ]);
    }

    private static ReconstructionTarget Printed(string name, AnswerVariable variable, TargetStatistic statistic) =>
        new($"{name} {variable.Key}", statistic, Interval.Rounded(Math.Round(new EstimatedStatistics(Simulated).Of(statistic), 2), 2));

    private static ImmutableArray<string> Items(string name, int items) => StudyAProblem.Items(name, items);

    private static AnswerVariable.Score Score(string name, int items) => AnswerVariable.MeanOf(Items(name, items));

    private static SurveyData Simulate(RandomSource random)
    {
        string[] names = [.. Items("X", 3), .. Items("Z", 3), .. Items("Y", 4), "group"];
        var columns = names.ToDictionary(name => name, _ => new double[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            var x = random.NextNormal();
            var z = (0.5 * x) + (0.87 * random.NextNormal());
            var y = (0.3 * x) + (0.3 * z) + (0.2 * x * z) + (0.7 * random.NextNormal());
            columns["group"][row] = 1 + (row % 3);
            foreach (var name in names[..^1])
            {
                var (factor, highest) = name[0] switch { 'X' => (x, 7), 'Z' => (z, 7), _ => (y, 5) };
                columns[name][row] = Math.Clamp(Math.Round((0.6 * highest) + (0.2 * highest * ((0.8 * factor) + (0.6 * random.NextNormal())))), 1, highest);
            }
        }

        return new SurveyData(names.Select(name => new DoubleColumn(name, [.. columns[name]])));
    }
}
