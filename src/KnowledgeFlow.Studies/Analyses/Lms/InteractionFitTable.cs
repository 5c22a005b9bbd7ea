using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.fit</c>: the model, and the same without products.</summary>
internal static class InteractionFitTable
{
    private static readonly string[] Shared = ["n", "parameters", "loglik", "aic", "bic"];

    private static readonly TableLayout<InteractionFitRow> Layout = new(
    [
        Whole("n", Terms.N, row => row.Count),
        Whole("parameters", new Phrase("Parameters", "自由参数个数"), row => row.Parameters),
        Number("loglik", new Phrase("log L", "对数似然"), row => row.LogLikelihood),
        Number("aic", new Phrase("AIC", "AIC"), row => row.Aic),
        Number("bic", new Phrase("BIC", "BIC"), row => row.Bic),
        Number("adjusted_bic", new Phrase("Adjusted BIC", "样本量校正 BIC（aBIC）"), row => row.AdjustedBic),
        Number("loglik_scaling_factor", new Phrase("Scaling factor of log L", "对数似然校正系数"), row => row.ScalingFactor),
        Whole("nodes", new Phrase("Nodes", "积分节点"), row => row.Nodes),
        Number("quadrature_change", new Phrase("Change by doubling", "节点数加倍后对数似然的变化"), row => row.QuadratureChange),
        Number("lrt", new Phrase("2Δ log L", "−2ΔLL"), row => row.LikelihoodRatio?.Statistic),
        Whole("lrt_df", new Phrase("df", "df"), row => row.LikelihoodRatio?.DegreesOfFreedom),
        Probability("lrt_p", new Phrase("p of 2Δ log L", "−2ΔLL 的 p"), row => row.LikelihoodRatio?.PValue),
        Number("lrt_scaled", new Phrase("2Δ log L scaled", "校正的 −2ΔLL"), row => row.Scaled?.Statistic),
        Probability("lrt_scaled_p", new Phrase("p of scaled", "校正后的 p"), row => row.Scaled?.PValue),
        ColumnLayout<InteractionFitRow>.Number("r2", new Phrase("R²", "R²"), NumberStyle.Bounded, row => row.RSquared),
        ColumnLayout<InteractionFitRow>.Number("delta_r2", new Phrase("ΔR²", "ΔR²"), NumberStyle.Bounded, row => row.DeltaRSquared),
        .. FitColumns.Of<InteractionFitRow>(row => row.Linear).Where(column => !Shared.Contains(column.Column.Id)),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, InteractionFit fit) => Layout.Table(
        $"{id}.fit",
        new Phrase("Model fit", "模型拟合"),
        Terms.Model,
        [
            ("model", new Phrase("With products", "含乘积项模型"), fit.ModelRow),
            ("without_products", new Phrase("Without products", "无乘积项模型"), fit.WithoutProductsRow),
        ],
        [.. fit.Notes(id, survey), .. fit.LeftOut.Notes()]);

    private static ColumnLayout<InteractionFitRow> Whole(string id, Phrase label, Func<InteractionFitRow, int?> value) =>
        new(new ResultColumn(id, label, NumberStyle.Whole), row => value(row) is { } number ? Cell.Of(number) : Cell.Null);

    private static ColumnLayout<InteractionFitRow> Number(string id, Phrase label, Func<InteractionFitRow, double?> value) =>
        ColumnLayout<InteractionFitRow>.Number(id, label, NumberStyle.Estimate, value);

    private static ColumnLayout<InteractionFitRow> Probability(string id, Phrase label, Func<InteractionFitRow, double?> value) =>
        ColumnLayout<InteractionFitRow>.Number(id, label, NumberStyle.Probability, value);
}
