using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Probing;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.johnson_neyman</c>: where along the moderator the predictor's effect passes the .05 level.</summary>
internal static class LatentJohnsonNeymanTable
{
    private static readonly TableLayout<LatentJohnsonNeymanBoundary> Layout = new(
    [
        ColumnLayout<LatentJohnsonNeymanBoundary>.Number("value", new Phrase("Value", "取值"), NumberStyle.Estimate, row => row.Value),
        ColumnLayout<LatentJohnsonNeymanBoundary>.Number("deviations", new Phrase("In SDs", "标准差单位"), NumberStyle.Estimate, row => row.Deviations),
        ColumnLayout<LatentJohnsonNeymanBoundary>.Number("percent_below", new Phrase("% below", "低于该值 %"), NumberStyle.Percent, row => row.PercentBelow),
        ColumnLayout<LatentJohnsonNeymanBoundary>.Number("percent_above", new Phrase("% above", "高于该值 %"), NumberStyle.Percent, row => row.PercentAbove),
    ]);

    public static ResultTable Of(string id, InteractionFit fit, ImmutableArray<ProbedProduct> products, double level) => Layout.Table(
        $"{id}.johnson_neyman",
        new Phrase("Johnson-Neyman boundaries", "Johnson-Neyman 临界点"),
        new Phrase("Predictor × moderator", "预测变量 × 调节变量"),
        products.Where(product => product.Effect is not null).SelectMany(product => LatentJohnsonNeymanBoundary.Of(product.Effect!).Select((boundary, i) => (
            $"{product.Row}/{RowNumber.Of(i)}",
            new Phrase($"{product.Term.English}: {RowNumber.Of(i)}", $"{product.Term.Chinese}：{RowNumber.Of(i)}"),
            boundary))),
        [
            .. FitNotes.Rows(fit.Rows, fit.Options),
            new Phrase(
                $"Values of the moderator at which the predictor's effect passes the {ProbabilityPhrase.OneLess(level).English} level, within 3 standard deviations of a latent moderator's mean and the observed range of another. Percentages of a latent moderator are those of a normal one.",
                $"调节变量取这些值时，预测变量效应在 {ProbabilityPhrase.OneLess(level).Chinese} 水平上由不显著转为显著（或相反）：潜调节变量在均值 ±3 个标准差内，观测调节变量在观测范围内。潜调节变量的百分比按正态分布计算。"),
            .. products.Where(product => product.Effect is not null).SelectMany(Absence),
            .. fit.Diagnoses(),
        ]);

    private static IEnumerable<Phrase> Absence(ProbedProduct product)
    {
        var effect = product.Effect!;
        if (!LatentJohnsonNeymanBoundary.Of(effect).IsEmpty)
        {
            yield break;
        }

        var (english, chinese) = effect.IsModeratorBinary ? ("the moderator has two values, and the slopes at both say everything", "调节变量仅两个取值，其简单斜率已说明全部")
            : effect.IsSignificantAt(effect.ModeratorMean) ? ("the effect is significant over the whole range", "效应在整个范围内均显著")
            : ("the effect is nowhere significant within the range", "效应在该范围内均不显著");
        yield return new Phrase($"{product.Term.English}: none, {english}.", $"{product.Term.Chinese}：无，{chinese}。");
    }
}
