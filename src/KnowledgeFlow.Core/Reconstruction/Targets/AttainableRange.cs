using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction.Statistics;

namespace KnowledgeFlow.Core.Reconstruction.Targets;

/// <summary>What a statistic can be at all, whatever the answers: by its definition, and by the scales and the number of rows.</summary>
internal static class AttainableRange
{
    private const double Slack = 1e-9;

    /// <summary>The names of the targets that no answers can meet.</summary>
    public static ImmutableArray<string> Impossible(ReconstructionProblem problem) =>
        [.. problem.Targets.Where(target => CannotMeet(target.Interval.Intersect(Of(target.Statistic, problem)))).Select(target => target.Name)];

    /// <summary>The values that a statistic can take.</summary>
    public static Interval Of(TargetStatistic statistic, ReconstructionProblem problem) => statistic switch
    {
        TargetStatistic.Mean mean => Range(mean.Variable, problem),
        TargetStatistic.StandardDeviation deviation => Deviation(Range(deviation.Variable, problem), problem.Rows),
        TargetStatistic.Correlation { IsAbsolute: true } => new Interval(0, 1),
        TargetStatistic.Correlation or TargetStatistic.ComponentLoading => new Interval(-1, 1),
        TargetStatistic.Alpha or TargetStatistic.StandardisedAlpha => Interval.AtMost(1),
        TargetStatistic.ComponentEigenvalue eigenvalue => new Interval(1, eigenvalue.Items.Length),
        TargetStatistic.ComponentPercent percent => new Interval(100.0 / percent.Items.Length, 100),
        TargetStatistic.Coefficient { Quantity: CoefficientQuantity.VarianceInflation } or TargetStatistic.FullCollinearity => Interval.AtLeast(1),
        TargetStatistic.Coefficient { Quantity: CoefficientQuantity.StandardError or CoefficientQuantity.AbsoluteT } => Interval.AtLeast(0),
        TargetStatistic.Model { Quantity: ModelQuantity.R or ModelQuantity.RSquared } or TargetStatistic.Change { IsF: false } => new Interval(0, 1),
        TargetStatistic.Model { Quantity: ModelQuantity.AdjustedRSquared } => Interval.AtMost(1),
        TargetStatistic.Model or TargetStatistic.Change => Interval.AtLeast(0),
        TargetStatistic.Latent { Quantity: not (LatentQuantity.Estimate or LatentQuantity.Standardised) } => Interval.AtLeast(0),
        TargetStatistic.Largest largest => Extreme(largest.Statistics, problem, Enumerable.Max),
        TargetStatistic.Smallest smallest => Extreme(smallest.Statistics, problem, Enumerable.Min),
        _ => Interval.All,
    };

    // Ends are allowed the rounding of what computed them.
    private static bool CannotMeet(Interval interval) => !(interval.Low <= interval.High + (Slack * Math.Max(1, Math.Abs(interval.High))));

    private static Interval Extreme(ImmutableArray<TargetStatistic> statistics, ReconstructionProblem problem, Func<IEnumerable<double>, double> extreme)
    {
        var ranges = statistics.Select(statistic => Of(statistic, problem)).ToList();
        return new Interval(extreme(ranges.Select(range => range.Low)), extreme(ranges.Select(range => range.High)));
    }

    // Half of the rows at either end, with the divisor n - 1 (Popoviciu 1935).
    private static Interval Deviation(Interval range, double rows) => new(0, (range.High - range.Low) / 2 * Math.Sqrt(rows / (rows - 1)));

    private static Interval Range(AnswerVariable variable, ReconstructionProblem problem) => variable switch
    {
        AnswerVariable.Score score => Sum(score, problem),
        AnswerVariable.Indicator => new Interval(0, 1),
        _ => Interval.All,
    };

    private static Interval Sum(AnswerVariable.Score score, ReconstructionProblem problem)
    {
        double lower = 0, upper = 0, divisor = score.IsMean ? score.Columns.Length : 1;
        foreach (var column in score.Columns)
        {
            var (low, high) = Ends(column, problem);
            (lower, upper) = (lower + (low / divisor), upper + (high / divisor));
        }

        return new Interval(lower, upper);
    }

    private static (double Low, double High) Ends(string column, ReconstructionProblem problem) =>
        problem.Constructs.FirstOrDefault(construct => construct.Items.Contains(column)) is { } construct ? (construct.Minimum, construct.Maximum)
        : problem.Demographics.FirstOrDefault(demographic => demographic.Name == column) is { Values.IsEmpty: false } demographic
            ? (demographic.Values.Min(value => value.Value), demographic.Values.Max(value => value.Value))
        : (double.NegativeInfinity, double.PositiveInfinity);
}
