using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.correlations</c>: one row a column of the last model.</summary>
internal static class PredictorCorrelationsTable
{
    private static readonly TableLayout<PredictorCorrelation> Layout = new(
    [
        ColumnLayout<PredictorCorrelation>.Number("zero_order", new Phrase("Zero-order", "零阶相关"), NumberStyle.Bounded, row => row.ZeroOrder),
        ColumnLayout<PredictorCorrelation>.Number("partial", new Phrase("Partial", "偏相关"), NumberStyle.Bounded, row => row.Partial),
        ColumnLayout<PredictorCorrelation>.Number("part", new Phrase("Semi-partial", "半偏相关"), NumberStyle.Bounded, row => row.Part),
    ]);

    public static ResultTable Of(LastModelLayout model) => Layout.Table(
        $"{model.Id}.correlations",
        new Phrase("Correlations of predictors with the outcome", "预测变量与因变量的相关"),
        Terms.Variable,
        (model.Model is { } fit ? PredictorCorrelation.Of(fit) : []).Select(row => (model.Row(row.Term).Id, model.Row(row.Term).Label, row)),
        [
            .. model.Notes,
            new Phrase("Partial: the other predictors taken out of both; semi-partial: out of the predictor alone, its square being what it adds to R².", "偏相关：自变量与因变量均扣除其他自变量；半偏相关：仅自变量扣除，其平方为该变量增加的 R²。"),
            .. model.Model is { IsExact: true } ? [new Phrase("The model fits exactly.", "模型完全拟合。")] : (Phrase[])[],
        ]);
}
