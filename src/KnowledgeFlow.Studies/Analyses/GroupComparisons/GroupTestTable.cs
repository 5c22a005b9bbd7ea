using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.tests</c>: under <c>OUTCOME by GROUP</c> the test of equal variances, under the same with <c>(Welch)</c> Welch's.</summary>
internal static class GroupTestTable
{
    private static TableLayout<TestRow> Layout(double level) => new(
    [
        ColumnLayout<TestRow>.Text("test", new Phrase("Test", "检验"), row => row.Name),
        Number("statistic", new Phrase("Statistic", "统计量"), NumberStyle.Estimate, test => test.Statistic),
        Number("df1", new Phrase("df1", "df1"), NumberStyle.DegreesOfFreedom, test => test.NumeratorDegreesOfFreedom ?? test.DegreesOfFreedom),
        Number("df2", new Phrase("df2", "df2"), NumberStyle.DegreesOfFreedom, test => test.NumeratorDegreesOfFreedom is null ? null : test.DegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, test => test.PValue),
        Number("effect", new Phrase("d or η²", "d 或 η²"), NumberStyle.Estimate, test => test.Effect.Value),
        Number("effect_lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, test => test.Effect.Lower),
        Number("effect_upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, test => test.Effect.Upper),
        ColumnLayout<TestRow>.Number("levene_f", new Phrase("Levene's F", "Levene F"), NumberStyle.Estimate, row => row.Levene?.Value(levene => levene.F)),
        ColumnLayout<TestRow>.Number("levene_p", new Phrase("Levene's p", "Levene p"), NumberStyle.Probability, row => row.Levene?.Value(levene => levene.PValue)),
    ]);

    /// <summary>How the intervals of effects are made, of which chapters print none beside the tests.</summary>
    public static Phrase IntervalsAt(double level) => new(
        $"{Terms.Percentage(level)} intervals by the noncentral distributions, that of η² as λ/(λ + N) (Steiger 2004).",
        $"{Terms.Percentage(level)} 区间基于非中心分布，η² 的区间取 λ/(λ + N)（Steiger，2004）。");

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<GroupedOutcome> comparisons, ComparisonOptions options) => Layout(options.Level).Table(
        $"{id}.tests",
        new Phrase("Tests of equal means", "均值差异检验"),
        new Phrase("Comparison", "比较"),
        comparisons.SelectMany(comparison => Rows(survey, comparison)),
        [
            new Phrase(
                "Two groups: t with Cohen's d (pooled SD); other numbers of groups: F with η². The df of a t stand under df1.",
                "两组比较用 t 检验与 Cohen's d（合并标准差），其余用 F 检验与 η²。t 检验的自由度列于 df1。"),
            IntervalsAt(options.Level),
            SampleNote.In($"{id}.groups"),
            .. options.AlternativeNote,
            .. comparisons.SelectMany(comparison => Diagnoses(survey, comparison, comparison.Label(survey))),
        ]);

    // Where even the first test fails, the others fail for the same reason.
    private static IEnumerable<Phrase> Diagnoses(ScoredSurvey survey, GroupedOutcome comparison, Phrase label)
    {
        if (comparison.EqualVariances.Diagnosis() is { } diagnosis)
        {
            yield return comparison.Note(survey, label, diagnosis);
            yield break;
        }

        if (comparison.Welch.Diagnosis() is { } welch)
        {
            yield return comparison.Note(survey, new Phrase($"No Welch test of {label.English}", $"{label.Chinese} 无 Welch 检验"), welch);
        }

        if (comparison.Levene.Diagnosis() is { } levene)
        {
            yield return comparison.Note(survey, new Phrase($"No Levene test of {label.English}", $"{label.Chinese} 无 Levene 检验"), levene);
        }
    }

    private static IEnumerable<(string Id, Phrase Label, TestRow Row)> Rows(ScoredSurvey survey, GroupedOutcome comparison)
    {
        var label = comparison.Label(survey);
        yield return (comparison.Id, label, new TestRow(Phrase.Verbatim(comparison.TwoGroups ? "t" : "F"), comparison.EqualVariances, comparison.Levene));
        yield return (
            $"{comparison.Id} (Welch)",
            label,
            new TestRow(comparison.TwoGroups ? new Phrase("Welch's t", "Welch t") : new Phrase("Welch's F", "Welch F"), comparison.Welch, null));
    }

    private static ColumnLayout<TestRow> Number(string id, Phrase label, NumberStyle style, Func<GroupComparison, double?> value) =>
        ColumnLayout<TestRow>.Number(id, label, style, row => row.Test.TryGet(out var test, out _) ? value(test) : null);

    private sealed record TestRow(Phrase Name, Outcome<GroupComparison> Test, Outcome<LeveneTest>? Levene);
}
