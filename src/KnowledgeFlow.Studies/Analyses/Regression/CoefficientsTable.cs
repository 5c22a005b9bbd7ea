using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.coefficients</c> and <c>moderation.coefficients</c>: one row a term of a block, <c>BLOCK:TERM</c>.</summary>
internal static class CoefficientsTable
{
    private static readonly TableLayout<CoefficientEstimate> Layout = new(
    [
        Number("b", new Phrase("B", "B"), NumberStyle.Estimate, row => row.B),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        new(new ResultColumn("beta", new Phrase("β", "β"), NumberStyle.Estimate), row => Cell.Of(row.Beta, row.P)),
        Number("t", Terms.T, NumberStyle.Estimate, row => row.T),
        Number("p", Terms.P, NumberStyle.Probability, row => row.P),
        Number("lower", Terms.LowerLimit, NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimit, NumberStyle.Estimate, row => row.Upper),
        Number("vif", new Phrase("VIF", "VIF"), NumberStyle.Estimate, row => row.VarianceInflation),
        Number("tolerance", new Phrase("Tolerance", "容差"), NumberStyle.Estimate, row => row.Tolerance),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, RegressionData data, string outcome, HierarchicalFit fit, StandardErrors errors, params ReadOnlySpan<Phrase> notes)
    {
        var label = survey.LabelOf(outcome);
        return Layout.Table(
            $"{id}.coefficients",
            new Phrase($"Coefficients of {label.English}", $"回归系数：{label.Chinese}"),
            new Phrase("Model and term", "模型与项"),
            fit.Blocks.SelectMany((block, i) => Rows(survey, data, block, i + 1)),
            [
                errors == StandardErrors.Hc3
                    ? new Phrase(
                        "HC3 standard errors; F and ΔF of the models are Wald tests with them. β from the SDs of the columns as entered.",
                        "标准误为 HC3，模型的 F 与 ΔF 为相应 Wald 检验。β 基于进入方程各列的标准差。")
                    : new Phrase("Ordinary standard errors. β from the SDs of the columns as entered.", "普通最小二乘标准误。β 基于进入方程各列的标准差。"),
                .. notes,
            ]);
    }

    private static IEnumerable<(string Id, Phrase Label, CoefficientEstimate Row)> Rows(
        ScoredSurvey survey, RegressionData data, Outcome<RegressionBlock> block, int number)
    {
        if (!block.TryGet(out var fitted, out _))
        {
            yield break;
        }

        foreach (var coefficient in fitted.Coefficients)
        {
            var label = data.LabelOf(survey, coefficient.Term);
            yield return (
                FormattableString.Invariant($"{number}:{data.IdOf(coefficient.Term)}"),
                Phrase.Format($"{number}  {label.English}", $"{number}  {label.Chinese}"),
                coefficient);
        }
    }

    private static ColumnLayout<CoefficientEstimate> Number(string id, Phrase label, NumberStyle style, Func<CoefficientEstimate, double?> value) =>
        ColumnLayout<CoefficientEstimate>.Number(id, label, style, value);
}
