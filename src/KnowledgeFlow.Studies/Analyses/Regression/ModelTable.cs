using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.models</c> and <c>moderation.models</c>: one row a block.</summary>
internal static class ModelTable
{
    private static readonly TableLayout<ModelRow> Layout = new(
    [
        ColumnLayout<ModelRow>.Count("n", Terms.N, row => row.Rows),
        Number("r", new Phrase("R", "R"), NumberStyle.Bounded, block => block.Summary.R),
        Number("r2", new Phrase("R²", "R²"), NumberStyle.Bounded, block => block.Summary.RSquared),
        Number("adj_r2", new Phrase("Adj. R²", "调整后 R²"), NumberStyle.Bounded, block => block.Summary.AdjustedRSquared),
        Number("se", new Phrase("SE of estimate", "估计标准误"), NumberStyle.Estimate, block => block.Summary.ResidualStandardError),
        Number("f", new Phrase("F", "F"), NumberStyle.Estimate, block => block.Summary.F),
        Whole("df1", new Phrase("df1", "df1"), block => block.Summary.NumeratorDegreesOfFreedom),
        Whole("df2", new Phrase("df2", "df2"), block => block.Summary.DenominatorDegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, block => block.Summary.PValue),
        Number("delta_r2", new Phrase("ΔR²", "ΔR²"), NumberStyle.Bounded, block => block.Change.DeltaRSquared),
        Number("delta_f", new Phrase("ΔF", "ΔF"), NumberStyle.Estimate, block => block.Change.DeltaF),
        Whole("delta_df", new Phrase("Δdf", "Δdf"), block => block.Change.DeltaDF),
        Number("delta_p", new Phrase("p of ΔF", "ΔF 的 p"), NumberStyle.Probability, block => block.Change.DeltaP),
        Number("f2", new Phrase("f²", "f²"), NumberStyle.Estimate, block => block.Change.FSquared),
        Number("durbin_watson", new Phrase("Durbin Watson", "Durbin Watson"), NumberStyle.Estimate, block => block.Summary.DurbinWatson),
        Number("loglik", new Phrase("log L", "对数似然"), NumberStyle.Estimate, block => block.Summary.LogLikelihood),
        Number("aic", new Phrase("AIC", "AIC"), NumberStyle.Estimate, block => block.Summary.Aic),
        Number("bic", new Phrase("BIC", "BIC"), NumberStyle.Estimate, block => block.Summary.Bic),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, RegressionData data, string outcome, HierarchicalFit fit)
    {
        var label = survey.LabelOf(outcome);
        return Layout.Table(
            $"{id}.models",
            new Phrase($"Models of {label.English}", $"模型汇总：{label.Chinese}"),
            Terms.Model,
            fit.Blocks.Select((block, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), new ModelRow(fit.RowsUsed.Length, block))),
            BlockNotes.Of(survey, data, fit));
    }

    private static ColumnLayout<ModelRow> Number(string id, Phrase label, NumberStyle style, Func<RegressionBlock, double> value) =>
        ColumnLayout<ModelRow>.Number(id, label, style, row => row.Block.Value(value));

    private static ColumnLayout<ModelRow> Whole(string id, Phrase label, Func<RegressionBlock, int> value) =>
        new(new ResultColumn(id, label, NumberStyle.Whole), row => row.Block.TryGet(out var block, out _) ? Cell.Of(value(block)) : Cell.Null);

    private sealed record ModelRow(int Rows, Outcome<RegressionBlock> Block);
}
