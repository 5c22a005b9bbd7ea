using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.effects</c>: under <c>OUTCOME by GROUP: MEASURE</c> each effect size with its interval.</summary>
internal static class EffectSizeTable
{
    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<GroupedOutcome> comparisons, ComparisonOptions options)
    {
        return EffectSizeRow.Layout(options.Level).Table(
            $"{id}.effects",
            new Phrase("Effect sizes", "效应量"),
            new Phrase("Comparison", "比较"),
            from comparison in comparisons
            from row in Rows(comparison, options.Level)
            select ($"{comparison.Id}: {row.Measure}", comparison.Label(survey), row),
            [
                new Phrase(
                    "d has the pooled SD; g is d without its bias (Hedges 1981). ω² and ε² fall below 0 where F is below 1. η², ω² and ε² estimate one share of the population's variance, whose interval is λ/(λ + N) (Steiger 2004).",
                    "d 采用合并标准差；g 为校正偏差后的 d（Hedges，1981）。F 小于 1 时 ω² 与 ε² 为负。η²、ω²、ε² 估计同一总体方差解释率，其区间取 λ/(λ + N)（Steiger，2004）。"),
                SampleNote.In($"{id}.groups"),
                .. comparisons.Select(comparison => comparison.EqualVariances.Diagnosis() is { } none ? comparison.Note(survey, comparison.Label(survey), none)
                    : comparison.Welch.Diagnosis() is { } welch && comparison.TwoGroups ? comparison.Note(survey, new Phrase($"No Welch interval of {comparison.Label(survey).English}", $"{comparison.Label(survey).Chinese} 无 Welch 区间"), welch)
                    : comparison.TwoGroups && comparison.Groups.Sum(group => group.Count) < 4 ? new Phrase($"{comparison.Label(survey).English}: g needs four rows or more.", $"{comparison.Label(survey).Chinese}：g 至少需要 4 份。")
                    : null).OfType<Phrase>(),
            ]);
    }

    private static IEnumerable<EffectSizeRow> Rows(GroupedOutcome comparison, double level)
    {
        if (comparison.TwoGroups)
        {
            var (first, second) = (comparison.Groups[0], comparison.Groups[1]);
            var isEstimable = comparison.EqualVariances.TryGet(out var test, out _);
            return
            [
                new("mean_difference", new Phrase("Difference of means", "均值差"), isEstimable ? MeanDifference.Pooled(first, second, level) : null),
                new("mean_difference (Welch)", new Phrase("Difference of means (Welch)", "均值差（Welch）"), comparison.Welch.TryGet(out _, out _) ? MeanDifference.Welch(first, second, level) : null),
                new("cohen_d", Phrase.Verbatim("Cohen's d"), test?.Effect),
                new("hedges_g", Phrase.Verbatim("Hedges' g"), isEstimable ? HedgesG.Of(first, second, level) : null),
            ];
        }

        var explained = comparison.EqualVariances.TryGet(out var f, out _)
            ? VarianceExplained.Of(f.Statistic, f.NumeratorDegreesOfFreedom!.Value, f.DegreesOfFreedom, comparison.Groups.Sum(group => group.Count), level)
            : null;
        return
        [
            new("eta_squared", Phrase.Verbatim("η²"), explained?.EtaSquared),
            new("omega_squared", Phrase.Verbatim("ω²"), explained?.OmegaSquared),
            new("epsilon_squared", Phrase.Verbatim("ε²"), explained?.EpsilonSquared),
        ];
    }
}
