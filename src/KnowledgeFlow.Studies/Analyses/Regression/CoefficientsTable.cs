using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.coefficients</c> and <c>moderation.coefficients</c>: one row a term of a block, <c>BLOCK:TERM</c>.</summary>
internal static class CoefficientsTable
{
    /// <summary>The columns of coefficients, of whatever equations.</summary>
    public static TableLayout<CoefficientEstimate?> LayoutAt(double level) => new(
    [
        Number("b", new Phrase("B", "B"), NumberStyle.Estimate, row => row.B),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        new(new ResultColumn("beta", new Phrase("β", "β"), NumberStyle.Estimate), row => row is null ? Cell.Null : Cell.Of(row.Beta, row.PValue)),
        Number("t", Terms.T, NumberStyle.Estimate, row => row.T),
        Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Upper),
        Number("vif", new Phrase("VIF", "VIF"), NumberStyle.Estimate, row => row.VarianceInflation),
        Number("tolerance", new Phrase("Tolerance", "容差"), NumberStyle.Estimate, row => row.Tolerance),
    ]);

    /// <param name="id">The analysis's id.</param>
    /// <param name="survey">Whose labels are used.</param>
    /// <param name="data">What was fitted.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="fit">The models.</param>
    /// <param name="columns">The names of the columns of each model, for those that could not be estimated.</param>
    /// <param name="errors">Which standard errors.</param>
    /// <param name="intercept">Whether the models have an intercept.</param>
    /// <param name="notes">More notes.</param>
    public static ResultTable Of(
        string id,
        ScoredSurvey survey,
        RegressionData data,
        string outcome,
        HierarchicalFit fit,
        Func<int, IEnumerable<string>> columns,
        StandardErrors errors,
        bool intercept,
        params ReadOnlySpan<Phrase> notes)
    {
        var label = survey.LabelOf(outcome);
        return LayoutAt(survey.Level).Table(
            $"{id}.coefficients",
            new Phrase($"Coefficients of {label.English}", $"回归系数：{label.Chinese}"),
            new Phrase("Model and term", "模型与变量"),
            fit.Blocks.SelectMany((block, i) => Rows(survey, data, block, i + 1, () => columns(i))),
            [
                .. BlockNotes.Of(survey, data, fit),
                Conventions(errors, intercept),
                .. notes,
            ]);
    }

    private static IEnumerable<(string Id, Phrase Label, CoefficientEstimate? Row)> Rows(
        ScoredSurvey survey, RegressionData data, Outcome<RegressionBlock> block, int number, Func<IEnumerable<string>> columns) =>
        block.TryGet(out var fitted, out _)
            ? Entered(fitted).Select(entered => Row(survey, data, number, entered.Term, entered.Coefficient))
            : columns().Select(column => Row(survey, data, number, column, null));

    private static Phrase Conventions(StandardErrors errors, bool intercept)
    {
        var kind = errors switch
        {
            StandardErrors.Hc3 => new Phrase("HC3 standard errors; F and ΔF of the models are Wald tests with them.", "标准误为 HC3，模型的 F 与 ΔF 为相应 Wald 检验。"),
            StandardErrors.Clustered => new Phrase(
                "Clustered standard errors; F and ΔF of the models are Wald tests with them, and degrees of freedom are clusters − 1.", "标准误为聚类稳健标准误，模型的 F 与 ΔF 为相应 Wald 检验，自由度为聚类数 − 1。"),
            _ => new Phrase("Ordinary standard errors.", "普通最小二乘标准误。"),
        };
        var beta = intercept
            ? new Phrase("β from the SDs of the columns as entered.", "β 基于进入方程各列的标准差。")
            : new Phrase(
                "No intercept: R² and F are about zero, and so is β, from the root mean squares of the columns as entered.",
                "模型不含截距：R² 与 F 均以零为基准，β 亦基于进入方程各列对零的均方根。");
        return new Phrase($"{kind.English} {beta.English}", kind.Chinese + beta.Chinese);
    }

    // A column that was left out keeps its row.
    private static IEnumerable<(string Term, CoefficientEstimate? Coefficient)> Entered(RegressionBlock block)
    {
        var estimated = block.Coefficients.ToDictionary(coefficient => coefficient.Term);
        return block.Fit.Entered.Select(term => (term, estimated.GetValueOrDefault(term)));
    }

    private static (string Id, Phrase Label, CoefficientEstimate? Row) Row(
        ScoredSurvey survey, RegressionData data, int number, string column, CoefficientEstimate? coefficient)
    {
        var label = data.LabelOf(survey, column);
        return (
            FormattableString.Invariant($"{number}:{data.IdOf(column)}"),
            BlockTermLabel.Of(number, label),
            coefficient);
    }

    private static ColumnLayout<CoefficientEstimate?> Number(string id, Phrase label, NumberStyle style, Func<CoefficientEstimate, double> value) =>
        ColumnLayout<CoefficientEstimate?>.Number(id, label, style, row => row is null ? null : value(row));
}
