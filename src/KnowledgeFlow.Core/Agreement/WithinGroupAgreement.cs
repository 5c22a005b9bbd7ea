using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Agreement;

/// <summary>Whether members of teams agree on a scale, so that the team's mean may stand for the team.</summary>
/// <param name="Groups">The teams with two members or more.</param>
/// <param name="MeanSize">The mean number of members N/J.</param>
/// <param name="ByGroup">r_WG(J) of each team, in the order of their codes; NaN with a single member.</param>
/// <param name="Agreement">Its mean and median over teams; null where the scale's answers are not known.</param>
/// <param name="OneWay">The analysis of variance of the score over teams.</param>
/// <param name="SingleMember">ICC(1).</param>
/// <param name="Mean">ICC(2), the reliability of team means; below 0 where teams differ less than their members.</param>
public sealed record WithinGroupAgreement(
    int Groups,
    double MeanSize,
    ImmutableArray<(double Group, int Size, double Agreement)> ByGroup,
    (double Mean, double Median)? Agreement,
    GroupComparison OneWay,
    double SingleMember,
    double Mean)
{
    /// <summary>
    /// r_WG(J) = J(1 − s̄²/σ²)/(J(1 − s̄²/σ²) + s̄²/σ²), s̄² the mean of the items' variances within the team and σ² = (A² − 1)/12 that of A equally likely answers
    /// (James, Demaree and Wolf 1984, Journal of Applied Psychology 69:85-98); where s̄² passes σ² it is 0, as multilevel's rwg.j. ICC(1) = (MSB − MSW)/(MSB + (k − 1) MSW) and
    /// ICC(2) = (MSB − MSW)/MSB (Bliese 2000), k = N/J the mean size, as multilevel's ICC1 and ICC2; J items, of the rows with all of them and a team.
    /// </summary>
    /// <param name="items">The scale's items, in the last column the team's code.</param>
    /// <param name="answers">A, the answers that an item offers; null where it is not known.</param>
    /// <param name="name">What the scale is, for a diagnosis.</param>
    /// <returns>The numbers, or the diagnosis of <see cref="OneWayAnalysisOfVariance.Fisher"/>.</returns>
    public static Outcome<WithinGroupAgreement> Of(SurveyData items, int? answers, string name)
    {
        var complete = items.Listwise();
        var columns = complete.Columns.Select(column => column.ToArray()).ToArray();
        var teams = columns[^1];
        var scores = Enumerable.Range(0, complete.Rows).Select(row => columns.Take(columns.Length - 1).Sum(column => column[row]) / (columns.Length - 1)).ToArray();
        var summaries = GroupSummary.Of(scores, teams);
        return OneWayAnalysisOfVariance.Fisher(summaries, name, complete.Names[^1]).Then<WithinGroupAgreement>(test =>
        {
            var size = (double)complete.Rows / summaries.Length;
            ImmutableArray<(double Group, int Size, double Agreement)> byGroup = answers is { } known
                ? [.. summaries.Select(summary => (summary.Group, summary.Count, AgreementOf(columns, summary.Group, known)))]
                : [.. summaries.Select(summary => (summary.Group, summary.Count, double.NaN))];
            double[] there = [.. byGroup.Select(group => group.Agreement).Where(value => !double.IsNaN(value)).Order()];
            return new WithinGroupAgreement(
                summaries.Count(summary => summary.Count > 1),
                size,
                byGroup,
                there.Length == 0 ? null : (there.Sum() / there.Length, Quantile.Of(there, 0.5, QuantileRule.WeightedAverage)),
                test,
                (test.Statistic - 1) / (test.Statistic + size - 1),
                (test.Statistic - 1) / test.Statistic);
        });
    }

    private static double AgreementOf(double[][] columns, double team, int answers)
    {
        var rows = Enumerable.Range(0, columns[^1].Length).Where(row => columns[^1][row] == team).ToArray();
        if (rows.Length < 2)
        {
            return double.NaN;
        }

        double items = columns.Length - 1;
        var variance = columns.Take(columns.Length - 1).Sum(column =>
        {
            var mean = rows.Sum(row => column[row]) / rows.Length;
            return rows.Sum(row => (column[row] - mean) * (column[row] - mean)) / (rows.Length - 1);
        }) / items;
        var ratio = variance / (((answers * (double)answers) - 1) / 12);
        return ratio >= 1 ? 0 : items * (1 - ratio) / ((items * (1 - ratio)) + ratio);
    }
}
