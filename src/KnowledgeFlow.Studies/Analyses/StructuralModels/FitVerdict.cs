using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>How a fit stands beside published thresholds; a note, never in the place of the number.</summary>
internal static class FitVerdict
{
    /// <summary>Whether the usual thresholds, found under maximum likelihood, belong beside fits with these options.</summary>
    public static bool HasThresholds(ModelOptions options) => EstimatorWords.Of(options.Estimator.Value).ThresholdNote is null;

    /// <summary>The note; null where nothing was fitted.</summary>
    public static Phrase? Of(ModelFit fit, ModelOptions options)
    {
        // A model without degrees of freedom has nothing to be judged by, as FitAbsences says.
        if (!fit.Measures.TryGet(out var measures, out _) || measures.Test.DegreesOfFreedom == 0)
        {
            return null;
        }

        if (EstimatorWords.Of(options.Estimator.Value).ThresholdNote is { } elsewhere)
        {
            return elsewhere;
        }

        (string Name, string Sign, string English, string Chinese, bool? Met)[] thresholds =
        [
            ("CFI", "≥", ".95", "0.95", AtLeast(measures.Cfi, 0.95)),
            ("TLI", "≥", ".95", "0.95", AtLeast(measures.Tli, 0.95)),
            ("RMSEA", "≤", ".06", "0.06", AtMost(measures.Rmsea.Value, 0.06)),
            ("SRMR", "≤", ".08", "0.08", AtMost(measures.Srmr, 0.08)),
        ];
        return new Phrase(
            $"Beside the thresholds of Hu and Bentler (1999), found under ML: {string.Join(", ", thresholds.Select(row => $"{row.Name} {row.Sign} {row.English} {Word(row.Met, "met", "not met", "not defined")}"))}.",
            $"对照 Hu 与 Bentler（1999）在 ML 下的建议值：{string.Join("，", thresholds.Select(row => $"{row.Name} {row.Sign} {row.Chinese}（{Word(row.Met, "达标", "未达标", "无法计算")}）"))}。");
    }

    // An index that does not exist neither meets a threshold nor fails it.
    private static bool? AtLeast(double value, double threshold) => double.IsNaN(value) ? null : value >= threshold;

    private static bool? AtMost(double value, double threshold) => double.IsNaN(value) ? null : value <= threshold;

    private static string Word(bool? met, string yes, string no, string unknown) => met is not { } known ? unknown : known ? yes : no;
}
