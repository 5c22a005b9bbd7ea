using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>Lays out <c>logistic.models</c>: one row a block.</summary>
internal static class LogisticModelTable
{
    private static readonly TableLayout<(int Rows, Outcome<LogisticBlock> Block)> Layout = new(
    [
        ColumnLayout<(int Rows, Outcome<LogisticBlock> Block)>.Count("n", Terms.N, row => row.Rows),
        Number("minus_2ll", new Phrase("−2 log L", "−2 对数似然"), NumberStyle.Estimate, summary => summary.Deviance),
        Number("chi2", new Phrase("χ²", "χ²"), NumberStyle.Estimate, summary => summary.ChiSquared),
        Number("df", new Phrase("df", "df"), NumberStyle.Whole, summary => summary.DegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, summary => summary.PValue),
        Number("block_chi2", new Phrase("χ² of the block", "本层 χ²"), NumberStyle.Estimate, summary => summary.BlockChiSquared),
        Number("block_df", new Phrase("df of the block", "本层 df"), NumberStyle.Whole, summary => summary.BlockDegreesOfFreedom),
        Number("block_p", new Phrase("p of the block", "本层 p"), NumberStyle.Probability, summary => summary.BlockP),
        Number("cox_snell", new Phrase("Cox-Snell R²", "Cox-Snell R²"), NumberStyle.Bounded, summary => summary.CoxSnell),
        Number("nagelkerke", new Phrase("Nagelkerke R²", "Nagelkerke R²"), NumberStyle.Bounded, summary => summary.Nagelkerke),
        Number("mcfadden", new Phrase("McFadden R²", "McFadden R²"), NumberStyle.Bounded, summary => summary.McFadden),
        Number("aic", new Phrase("AIC", "AIC"), NumberStyle.Estimate, summary => summary.Aic),
        Number("bic", new Phrase("BIC", "BIC"), NumberStyle.Estimate, summary => summary.Bic),
        ColumnLayout<(int Rows, Outcome<LogisticBlock> Block)>.Number("correct", new Phrase("% correct", "判对百分比"), NumberStyle.Percent, row => row.Block.Value(Correct)),
    ]);

    public static ResultTable Of(LogisticLayout model) => Layout.Table(
        $"{model.Id}.models",
        new Phrase($"Models of {model.Label.English}", $"模型汇总：{model.Label.Chinese}"),
        Terms.Model,
        model.Fit.Blocks.Select((block, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), (model.Fit.RowsUsed.Length, block))),
        [
            .. model.Notes(),
            new Phrase("χ² by the likelihood ratio: against no predictors, and of the block against the one before.", "χ² 为似然比检验：模型与无预测变量模型相比，本层与前一层相比。"),
        ]);

    private static double Correct(LogisticBlock block) => 100.0 * block.Classification.Sum(category => category.Correct) / block.Summary.Count;

    private static ColumnLayout<(int Rows, Outcome<LogisticBlock> Block)> Number(string id, Phrase label, NumberStyle style, Func<LogisticSummary, double> value) =>
        ColumnLayout<(int Rows, Outcome<LogisticBlock> Block)>.Number(id, label, style, row => row.Block.Value(block => value(block.Summary)));
}
