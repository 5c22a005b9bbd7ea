using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>What kinds of bootstrap intervals are called.</summary>
internal static class BootstrapIntervalPhrase
{
    public static Phrase Of(BootstrapIntervalKind kind) => kind switch
    {
        BootstrapIntervalKind.BiasCorrected => new Phrase("bias-corrected", "偏差校正"),
        BootstrapIntervalKind.BiasCorrectedAccelerated => new Phrase("bias-corrected and accelerated", "偏差校正加速"),
        _ => new Phrase("percentile", "百分位"),
    };
}
