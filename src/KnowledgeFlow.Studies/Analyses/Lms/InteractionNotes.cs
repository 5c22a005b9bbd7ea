using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Says how a model with latent products was fitted and tested.</summary>
internal static class InteractionNotes
{
    private static Phrase Assumption => new(
        "The method takes latent predictors and residuals for normal; where they are not, effects of products are biased.",
        "该方法假定潜预测变量与残差服从正态分布；若不满足，乘积项效应有偏。");

    private static Phrase Linear => new(
        "χ² and the indices after it belong to the model without products: with products there is no saturated model to hold against.",
        "χ² 及其后各指标属于无乘积项模型：含乘积项时没有可供比较的饱和模型。");

    /// <summary>All notes of <c>lms.fit</c> under <c>method: lms</c>.</summary>
    public static IEnumerable<Phrase> Of(string id, ScoredSurvey survey, LatentModeratedFit fit)
    {
        foreach (var note in FitNotes.Rows(fit.Rows, fit.Options))
        {
            yield return note;
        }

        if (fit.Fitted is { } fitted)
        {
            yield return Likelihood(survey, fitted.Model);
            yield return Errors(fit.Options);
            if (fitted.Estimate.Nodes > 0)
            {
                yield return Quadrature(fitted.Estimate);
            }

            yield return Assumption;
            foreach (var note in Test(fitted))
            {
                yield return note;
            }

            if (!fitted.Model.Controls.IsEmpty)
            {
                yield return Controls(survey, fitted.Model);
            }

            if (fit.OnlyOutcome is null)
            {
                yield return new Phrase($"R² and ΔR² of the outcomes stand in {id}.r2.", $"各结果变量的 R² 与 ΔR² 见 {id}.r2。");
            }
        }

        yield return Linear;
        foreach (var note in fit.Diagnoses())
        {
            yield return note;
        }
    }

    /// <summary>Where standard errors come from.</summary>
    private static Phrase Errors(ModelOptions options) => options.Estimator.Value.IsRobust
        ? new Phrase(
            "MLR: sandwich standard errors of observed information and the scores' outer product (Huber 1967; White 1982), Mplus's default.",
            "MLR：稳健（三明治）标准误（观测信息矩阵与得分外积；Huber，1967；White，1982），即 Mplus 的默认设定。")
        : new Phrase("ML: standard errors from the observed information.", "ML：标准误基于观测信息矩阵。");

    private static Phrase Likelihood(ScoredSurvey survey, LatentInteractionModel model)
    {
        var cover = model.Cover.Select(survey.LabelOf).ToArray();
        var (english, chinese) = (string.Join(", ", cover.Select(label => label.English)), string.Join("、", cover.Select(label => label.Chinese)));
        return (model.Dimensions, model.Form) switch
        {
            (0, _) => new Phrase(
                "Maximum likelihood; each product has an observed factor, so that nothing is integrated numerically.",
                "最大似然估计；各乘积均含观测变量，无需数值积分。"),
            (_, LikelihoodForm.Reduced) => new Phrase(
                $"Latent moderated structural equations (Klein and Moosbrugger 2000) by maximum likelihood; the likelihood is integrated for each person over {english}.",
                $"潜调节结构方程（LMS；Klein 与 Moosbrugger，2000），最大似然估计；逐人对 {chinese} 积分。"),
            _ => new Phrase(
                $"Latent moderated structural equations (Klein and Moosbrugger 2000) by maximum likelihood: a mixture of normal densities over {english}.",
                $"潜调节结构方程（LMS；Klein 与 Moosbrugger，2000），最大似然估计：对 {chinese} 的正态混合。"),
        };
    }

    private static Phrase Quadrature(LatentInteractionEstimate estimate)
    {
        var change = estimate.QuadratureChange;
        return Math.Abs(change) < LatentInteractionEstimator.QuadratureTolerance
            ? Phrase.Format(
                $"Gauss-Hermite quadrature of {estimate.Nodes} nodes a dimension; doubling them changes log L by {Change(change).English}.",
                $"Gauss-Hermite 积分，每维 {estimate.Nodes} 个节点；节点加倍使对数似然变化{Change(change).Chinese}。")
            : Phrase.Format(
                $"Caution: with {estimate.Nodes} Gauss-Hermite nodes a dimension the likelihood is not settled; doubling them changes log L by {Change(change).English}.",
                $"注意：每维 {estimate.Nodes} 个 Gauss-Hermite 节点下似然尚未稳定；节点加倍使对数似然变化{Change(change).Chinese}。");
    }

    private static Phrase Change(double change) => Math.Abs(change) < 0.001
        ? new Phrase("less than .001", "不足 0.001")
        : new Phrase(SignedNumber.Of(change, 3), " " + SignedNumber.Of(change, 3));

    private static IEnumerable<Phrase> Test(LatentInteractionFit fit)
    {
        if (fit.Products is not { } products)
        {
            yield break;
        }

        if (!products.TryGet(out var test, out var diagnosis))
        {
            yield return DiagnosisPhrase.Note(new Phrase("No test of the products", "乘积项无检验"), diagnosis);
            yield break;
        }

        yield return new Phrase(
            "2Δ log L tests all products at once; scaled, it is divided by (t₁c₁ − t₀c₀)/(t₁ − t₀) with scaling factors c and numbers of parameters t (Satorra and Bentler 2001).",
            "−2ΔLL 同时检验全部乘积项；校正时除以 (t₁c₁ − t₀c₀)/(t₁ − t₀)，c 为校正系数，t 为参数个数（Satorra 与 Bentler，2001）。");
        if (test.IsStrictlyPositive)
        {
            yield return double.IsNaN(test.Scaled.Statistic)
                ? new Phrase("The scaled test does not exist: its divisor is not positive.", "校正检验不存在：其除数非正。")
                : new Phrase(
                    "That divisor is not positive here, so that c₁ was taken at the estimates without products (Satorra and Bentler 2010).",
                    "该除数在此非正，故 c₁ 取自无乘积项模型的估计值处（Satorra 与 Bentler，2010）。");
        }
    }

    private static Phrase Controls(ScoredSurvey survey, LatentInteractionModel model)
    {
        var labels = model.Controls.Select(survey.LabelOf).ToArray();
        return new Phrase(
            $"Observed predictors ({string.Join(", ", labels.Select(label => label.English))}) are conditioned on, at their means in intercepts and products; latent predictors are regressed on them.",
            $"观测预测变量（{string.Join("、", labels.Select(label => label.Chinese))}）作为条件，在截距与乘积中取其与均值之差；潜预测变量对其回归。");
    }
}
