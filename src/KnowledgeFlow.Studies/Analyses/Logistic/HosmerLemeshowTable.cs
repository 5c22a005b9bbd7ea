using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>Lays out <c>logistic.hosmer_lemeshow</c>: one row a block of a binary outcome.</summary>
internal static class HosmerLemeshowTable
{
    private static readonly TableLayout<HosmerLemeshowTest?> Layout = new(
    [
        ColumnLayout<HosmerLemeshowTest?>.Number("chi2", new Phrase("χ²", "χ²"), NumberStyle.Estimate, row => row?.ChiSquared),
        ColumnLayout<HosmerLemeshowTest?>.Number("df", new Phrase("df", "df"), NumberStyle.Whole, row => row?.DegreesOfFreedom),
        ColumnLayout<HosmerLemeshowTest?>.Number("p", Terms.P, NumberStyle.Probability, row => row?.PValue),
        ColumnLayout<HosmerLemeshowTest?>.Number("groups", new Phrase("Groups", "组数"), NumberStyle.Whole, row => row?.Groups),
    ]);

    public static ResultTable Of(LogisticLayout model)
    {
        var rows = model.Fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? fitted : null).ToList();
        return Layout.Table(
            $"{model.Id}.hosmer_lemeshow",
            new Phrase("Hosmer-Lemeshow test", "Hosmer-Lemeshow 检验"),
            Terms.Model,
            rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row?.HosmerLemeshow)),
            [
                .. model.Notes(),
                new Phrase("Groups cut at the deciles of the predicted probability; a small p says that the model does not fit.", "按预测概率的十分位数分组；p 小表示模型拟合不佳。"),
                .. rows.Select((row, i) => row is { HosmerLemeshow: null }
                    ? Phrase.Format($"No test of model {i + 1}: fewer than three groups of different probabilities.", $"模型 {i + 1} 无此检验：预测概率不同的组少于三个。")
                    : null).OfType<Phrase>(),
            ]);
    }
}
