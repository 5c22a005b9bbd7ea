using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Says how product indicators were made, fitted and tested.</summary>
internal static class ProductIndicatorNotes
{
    /// <summary>All notes of <c>lms.fit</c> under <c>method: product_indicator</c>.</summary>
    public static IEnumerable<Phrase> Of(string id, ScoredSurvey survey, ProductIndicatorsFit fit)
    {
        foreach (var note in FitNotes.Rows(fit.Rows, fit.Options))
        {
            yield return note;
        }

        yield return Method(fit.Pairing);
        yield return new Phrase(
            "Residuals covary of products that share an item; product variables covary with latent predictors and one another. Centred products have means of 0, and no intercepts are shown.",
            "共用题项的乘积指标其残差相关；乘积变量与潜预测变量及彼此相关。中心化乘积均值为 0，其截距不列出。");
        yield return FitNotes.EstimatorOf(fit.Options, fit.Convention);
        if (fit.Fitted is { } fitted)
        {
            yield return new Phrase(
                "2Δ log L is that against the same model with the products' effects fixed to 0, scaled after Satorra and Bentler (2001).",
                "−2ΔLL 为与乘积项效应固定为 0 的同一模型之差，按 Satorra 与 Bentler（2001）校正。");
            if (fit.Options.Estimator.Value.IsRobust && fitted.Test() is { Scaled.Statistic: double.NaN })
            {
                yield return new Phrase(
                    "The scaled test does not exist: its divisor is not positive, as happens with products, which are far from normal. The plain one takes them for normal; the effects' own tests do not.",
                    "校正检验不存在：其除数非正（乘积严重偏离正态时常见）。未校正检验以正态为前提，各效应自身的检验则不然。");
            }

            if (!fitted.Model.Controls.IsEmpty)
            {
                var labels = fitted.Model.Controls.Select(survey.LabelOf).ToArray();
                yield return new Phrase(
                    $"Observed predictors ({string.Join(", ", labels.Select(label => label.English))}) enter less their means; latent predictors and product variables are regressed on them.",
                    $"观测预测变量（{string.Join("、", labels.Select(label => label.Chinese))}）减去均值后进入；潜预测变量与乘积变量对其回归。");
            }
        }

        if (fit.OnlyOutcome is null)
        {
            yield return new Phrase($"R² and ΔR² of the outcomes stand in {id}.r2.", $"各结果变量的 R² 与 ΔR² 见 {id}.r2。");
        }

        foreach (var note in fit.Diagnoses())
        {
            yield return note;
        }
    }

    /// <summary>Which products, and whose method.</summary>
    public static Phrase Method(ProductPairing pairing) => pairing != ProductPairing.All
        ? new Phrase(
            "Product indicators, unconstrained (Marsh, Wen and Hau 2004) and double mean-centred (Lin, Wen, Marsh and Lin 2010): matched pairs of items in order; items beyond the shorter factor's number are in no product.",
            "乘积指标法：无约束（Marsh、Wen 与 Hau，2004）、双重均值中心化（Lin、Wen、Marsh 与 Lin，2010）；题项按顺序配对，超出较短因子题项数者不参与乘积。")
        : new Phrase(
            "Product indicators, unconstrained (Marsh, Wen and Hau 2004) and double mean-centred (Lin, Wen, Marsh and Lin 2010): all pairs of items.",
            "乘积指标法：无约束（Marsh、Wen 与 Hau，2004）、双重均值中心化（Lin、Wen、Marsh 与 Lin，2010）；全部题项两两相乘。");
}
