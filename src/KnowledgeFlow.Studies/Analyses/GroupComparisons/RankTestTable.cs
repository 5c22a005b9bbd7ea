using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.ranks</c>: Mann-Whitney for two groups, Kruskal-Wallis for more.</summary>
internal static class RankTestTable
{
    private static readonly TableLayout<RankRow> Layout = new(
    [
        ColumnLayout<RankRow>.Text("test", new Phrase("Test", "检验"), row => row.TwoGroups ? new Phrase("Mann-Whitney U", "Mann-Whitney U") : new Phrase("Kruskal-Wallis H", "Kruskal-Wallis H")),
        Number("statistic", new Phrase("U or H", "U 或 H"), NumberStyle.Estimate, test => test.U, test => test.H),
        Number("z", new Phrase("z", "z"), NumberStyle.Estimate, test => test.Z, _ => null),
        Number("df", new Phrase("df", "df"), NumberStyle.Whole, _ => null, test => test.DegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, test => test.PValue, test => test.PValue),
        Number("effect", new Phrase("r or ε²", "r 或 ε²"), NumberStyle.Bounded, test => test.RankBiserial.Value, test => test.EpsilonSquared),
        Number("effect_lower", Terms.LowerLimit, NumberStyle.Bounded, test => test.RankBiserial.Lower, _ => null),
        Number("effect_upper", Terms.UpperLimit, NumberStyle.Bounded, test => test.RankBiserial.Upper, _ => null),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<(Located<string> Outcome, Located<string> Grouping)> pairs)
    {
        var rows = pairs.Select(pair => Row(survey, pair.Outcome, pair.Grouping)).ToImmutableArray();
        return Layout.Table(
            $"{id}.ranks",
            new Phrase("Rank tests", "秩检验"),
            new Phrase("Comparison", "比较"),
            rows.Select(row => (row.Id, row.Label, row)),
            [
                SampleNote.In($"{id}.groups"),
                Phrase.Format(
                    $"Two groups: Mann-Whitney U of the first, p exact without ties up to {RankSumTest.MostExactRows} rows, else by z corrected for ties; effect: rank-biserial r, positive where the first group is higher. More groups: Kruskal-Wallis H with ε².",
                    $"两组：第一组的 Mann-Whitney U，无同分且不超过 {RankSumTest.MostExactRows} 份时 p 为精确值，否则用经同分校正的 z；效应量为等级二列相关 r，第一组较高时为正。多组：Kruskal-Wallis H 与 ε²。"),
                .. rows.Select(row => (row.TwoGroups ? row.Sum.Diagnosis() : row.Several.Diagnosis()) is { } diagnosis ? DiagnosisPhrase.Note(row.Label, diagnosis) : null).OfType<Phrase>(),
            ]);
    }

    private static RankRow Row(ScoredSurvey survey, Located<string> outcome, Located<string> grouping)
    {
        var (values, codes) = (survey.Numbers(outcome).ToArray(), survey.Categories(grouping).Codes.ToArray());
        ImmutableArray<double[]> groups =
        [
            .. Enumerable.Range(0, values.Length).Where(row => !double.IsNaN(values[row]) && !double.IsNaN(codes[row]))
                .GroupBy(row => codes[row]).OrderBy(group => group.Key).Select(group => group.Select(row => values[row]).ToArray()),
        ];
        var (label, by) = (survey.LabelOf(outcome.Value), survey.LabelOf(grouping.Value));
        return new RankRow(
            $"{outcome.Value} by {grouping.Value}",
            new Phrase($"{label.English} by {by.English}", $"{label.Chinese} × {by.Chinese}"),
            groups.Length == 2,
            groups.Length == 2 ? RankSumTest.Of(groups[0], groups[1], outcome.Value) : new Diagnosis.TooFewGroups(grouping.Value, groups.Length, 2),
            KruskalWallisTest.Of(groups, outcome.Value, grouping.Value));
    }

    private static ColumnLayout<RankRow> Number(string id, Phrase label, NumberStyle style, Func<RankSumTest, double?> two, Func<KruskalWallisTest, double?> several) =>
        ColumnLayout<RankRow>.Number(id, label, style, row =>
            row.TwoGroups ? (row.Sum.TryGet(out var sum, out _) ? two(sum) : null)
            : row.Several.TryGet(out var test, out _) ? several(test) : null);

    private sealed record RankRow(string Id, Phrase Label, bool TwoGroups, Outcome<RankSumTest> Sum, Outcome<KruskalWallisTest> Several);
}
