using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>How a fit stands beside published thresholds; a note, never in the place of the number.</summary>
internal static class FitVerdict
{
    /// <summary>Whether the usual thresholds, found under maximum likelihood, belong beside fits with these options.</summary>
    public static bool HasThresholds(ModelOptions options) => options.Estimator.Value is Estimator.MaximumLikelihood or Estimator.RobustMaximumLikelihood;

    /// <summary>The note; null where nothing was fitted.</summary>
    public static Phrase? Of(ModelFit fit, ModelOptions options)
    {
        if (!fit.Measures.TryGet(out var measures, out _))
        {
            return null;
        }

        if (!HasThresholds(options))
        {
            return options.Estimator.Value == Estimator.WeightedLeastSquares
                ? new Phrase(
                    "The usual thresholds of RMSEA, CFI, TLI and SRMR (Hu and Bentler 1999) were found under ML and do not carry over to WLSMV (Xia and Yang 2019).",
                    "RMSEA、CFI、TLI 与 SRMR 的常用临界值（Hu 与 Bentler，1999）得自 ML，不适用于 WLSMV（Xia 与 Yang，2019）。")
                : new Phrase(
                    "The usual thresholds of RMSEA, CFI, TLI and SRMR (Hu and Bentler 1999) were found under ML.",
                    "RMSEA、CFI、TLI 与 SRMR 的常用临界值（Hu 与 Bentler，1999）得自 ML。");
        }

        (string Name, string Sign, string English, string Chinese, bool Met)[] thresholds =
        [
            ("CFI", "≥", ".95", "0.95", measures.Cfi >= 0.95),
            ("TLI", "≥", ".95", "0.95", measures.Tli >= 0.95),
            ("RMSEA", "≤", ".06", "0.06", measures.Rmsea.Value <= 0.06),
            ("SRMR", "≤", ".08", "0.08", measures.Srmr <= 0.08),
        ];
        return new Phrase(
            $"Beside the thresholds of Hu and Bentler (1999), found under ML: {string.Join(", ", thresholds.Select(row => $"{row.Name} {row.Sign} {row.English} {(row.Met ? "met" : "not met")}"))}.",
            $"对照 Hu 与 Bentler（1999）在 ML 下的建议值：{string.Join("，", thresholds.Select(row => $"{row.Name} {row.Sign} {row.Chinese} {(row.Met ? "达到" : "未达到")}"))}。");
    }
}
