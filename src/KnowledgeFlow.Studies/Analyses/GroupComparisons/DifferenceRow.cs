using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>The differences within pairs, or those of a sample from a given value, and their tests.</summary>
/// <param name="Id">Its row id: <c>FIRST - SECOND</c> or <c>OUTCOME = VALUE</c>.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="First">The mean of the first of each pair, of the sample.</param>
/// <param name="Second">That of the second, or the given value.</param>
/// <param name="Correlation">Pearson's r within pairs; null for a sample.</param>
/// <param name="Differences">The differences (of a sample: its values) as one group; null where there are none.</param>
/// <param name="Test">Student's t.</param>
/// <param name="Ranks">Wilcoxon's signed ranks.</param>
internal sealed record DifferenceRow(string Id, Phrase Label, double? First, double? Second, double? Correlation, GroupSummary? Differences, Outcome<DifferenceTest> Test, Outcome<SignedRankTest> Ranks)
{
    public static DifferenceRow OfPair(ScoredSurvey survey, (Located<string> First, Located<string> Second) pair, ComparisonOptions options)
    {
        var complete = survey.Numbers(pair.First).ToArray().Zip(survey.Numbers(pair.Second).ToArray()).Where(row => !double.IsNaN(row.First + row.Second)).ToArray();
        double[] first = [.. complete.Select(row => row.First)], second = [.. complete.Select(row => row.Second)];
        double[] differences = [.. complete.Select(row => row.First - row.Second)];
        var (a, b) = (survey.LabelOf(pair.First.Value), survey.LabelOf(pair.Second.Value));
        var name = $"{pair.First.Value} - {pair.Second.Value}";
        return new DifferenceRow(
            name,
            new Phrase($"{a.English} − {b.English}", $"{a.Chinese} − {b.Chinese}"),
            Mean(first),
            Mean(second),
            first.Length > 2 && PearsonCorrelation.Of(first, second, pair.First.Value, pair.Second.Value).TryGet(out var correlation, out _) ? correlation.Coefficient : null,
            Summary(differences),
            DifferenceTest.Of(differences, 0, name, options.Level, options.Alternative),
            SignedRankTest.Of(differences, name, options.Level, options.Alternative));
    }

    public static DifferenceRow OfSample(ScoredSurvey survey, Located<string> outcome, double expected, ComparisonOptions options)
    {
        var values = survey.Numbers(outcome).ToArray();
        var label = survey.LabelOf(outcome.Value);
        return new DifferenceRow(
            FormattableString.Invariant($"{outcome.Value} = {expected}"),
            Phrase.Format($"{label.English} = {expected}", $"{label.Chinese} = {expected}"),
            Mean([.. values.Where(value => !double.IsNaN(value))]),
            expected,
            null,
            Summary([.. values.Where(value => !double.IsNaN(value))]),
            DifferenceTest.Of(values, expected, outcome.Value, options.Level, options.Alternative),
            SignedRankTest.Of([.. values.Select(value => value - expected)], outcome.Value, options.Level, options.Alternative));
    }

    private static double? Mean(double[] values) => Summary(values)?.Mean;

    private static GroupSummary? Summary(double[] values) => values.Length == 0 ? null : GroupSummary.Of(values, new double[values.Length])[0];
}
