using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.modification</c>: the parameters whose freeing would matter, largest index first.</summary>
internal static class ModificationTable
{
    /// <summary>χ² of one degree of freedom at p = .05.</summary>
    private const double LeastIndex = 3.841458820694124;

    private static readonly TableLayout<ModificationIndex> Layout = new(
    [
        ColumnLayout<ModificationIndex>.Number("mi", new Phrase("MI", "修正指数 MI"), NumberStyle.Estimate, row => row.Index),
        ColumnLayout<ModificationIndex>.Number("epc", new Phrase("EPC", "期望改变量 EPC"), NumberStyle.Estimate, row => row.ExpectedChange),
        ColumnLayout<ModificationIndex>.Number("std_epc", new Phrase("Standardised EPC", "标准化 EPC"), NumberStyle.Estimate, row => row.StandardisedExpectedChange),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ModelFit fit)
    {
        var indices = fit.Fitted.TryGet(out var fitted, out _) ? ModificationIndex.Of(fitted.Estimate) : [];
        return Layout.Table(
            $"{id}.modification",
            new Phrase("Modification indices", "修正指数"),
            new Phrase("Parameter", "参数"),
            indices.Where(index => index.Index >= LeastIndex).OrderByDescending(index => index.Index).Select(index => (
                fit.InGroup(index.Group, index.Name),
                Label(survey, fit, index),
                index)),
            [
                new Phrase(
                    "Expected drop of χ² (unscaled) when one parameter is freed, 3.84 or more, and its expected change (Sörbom 1989). They describe this sample and do not by themselves warrant a change of the model.",
                    "释放单个参数时（未校正）χ² 的期望下降量（列出 ≥ 3.84 者）及其期望改变量（Sörbom，1989）。其反映本样本特征，不足以单独作为修改模型的依据。"),
                .. FitNotes.Diagnosis(fit),
            ]);
    }

    // Arrows as in the table of parameters.
    private static Phrase Label(ScoredSurvey survey, ModelFit fit, ModificationIndex index)
    {
        var (left, right) = (survey.ModelLabel(index.Left), survey.ModelLabel(index.Right));
        var (from, arrow, to) = index.Name.Contains("=~", StringComparison.Ordinal) ? (left, "→", right)
            : index.Name.Contains("~~", StringComparison.Ordinal) ? (left, "↔", right)
            : (right, "→", left);
        return new Phrase(fit.InGroup(index.Group, $"{from.English} {arrow} {to.English}"), fit.InGroup(index.Group, $"{from.Chinese} {arrow} {to.Chinese}"));
    }
}
