using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Says how the resamples of a model were made and what became of them.</summary>
internal static class BootstrapNote
{
    /// <summary>The note.</summary>
    public static Phrase Of(BootstrapDistribution draws, ModelOptions options, double level)
    {
        var percent = Terms.Percentage(level);
        var (english, chinese) = options.Interval switch
        {
            BootstrapIntervalKind.BiasCorrected => ($"bias-corrected {percent} limits", $"偏差校正 {percent} 区间"),
            BootstrapIntervalKind.BiasCorrectedAccelerated => ($"bias-corrected and accelerated {percent} limits", $"偏差校正加速 {percent} 区间"),
            _ => ($"{percent} percentiles", $"{percent} 百分位区间"),
        };
        return Phrase.Format(
            $"Intervals, standardised ones too: {english} of {draws.Count} bootstrap samples, seed {options.Seed}{Failed(draws.Failed).English} Bootstrap p is the one that the interval implies. Other errors and tests are the estimator's.",
            $"非标准化系数与标准化系数的区间：{draws.Count} 次自助抽样的{chinese}，随机种子 {options.Seed}{Failed(draws.Failed).Chinese}自助法 p 由区间反推，其余标准误与检验仍为估计方法本身所得。");
    }

    private static Phrase Failed(int draws) => draws == 0
        ? new Phrase(".", "。")
        : Phrase.Format($"; {draws} more could not be fitted.", $"；另有 {draws} 次未能拟合。");
}
