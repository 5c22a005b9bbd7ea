using KnowledgeFlow.Core.Regression.Logistic;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Logistic;

/// <summary>Lays out <c>logistic.proportional_odds</c>: <c>all</c> and each term of the last model of an ordinal outcome.</summary>
internal static class ProportionalOddsTable
{
    private static readonly TableLayout<ProportionalOddsRow> Layout = new(
    [
        ColumnLayout<ProportionalOddsRow>.Number("chi2", new Phrase("χ²", "χ²"), NumberStyle.Estimate, row => row.ChiSquared),
        ColumnLayout<ProportionalOddsRow>.Number("df", new Phrase("df", "df"), NumberStyle.Whole, row => row.DegreesOfFreedom),
        ColumnLayout<ProportionalOddsRow>.Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
    ]);

    public static ResultTable Of(LogisticLayout model)
    {
        var outcome = model.Last?.ProportionalOdds;
        var rows = outcome is not null && outcome.TryGet(out var test, out _) ? test.Rows : [];
        return Layout.Table(
            $"{model.Id}.proportional_odds",
            new Phrase("Test of proportional odds (Brant)", "比例优势假设检验（Brant）"),
            Terms.Term,
            rows.Select(row => row.Term is { } term ? (model.Data.IdOf(term), model.Data.LabelOf(model.Survey, term), row) : ("all", new Phrase("All", "整体"), row)),
            [
                .. model.Notes(),
                new Phrase("Brant (1990), of the last model; a small p says that a coefficient differs between thresholds.", "Brant（1990），针对最终模型；p 小表示系数在各阈值间不同。"),
                .. outcome?.Diagnosis() is { } diagnosis
                    ? [DiagnosisPhrase.Note(new Phrase("No test, since a binary regression at one of the thresholds cannot be estimated", "无此检验：某一阈值处的二元回归无法估计"), diagnosis)]
                    : (Phrase[])[],
                .. model.Last is not null && outcome is null ? [new Phrase("No test: two categories, or no predictor left.", "无此检验：仅有两个类别或已无预测变量。")] : (Phrase[])[],
                .. rows.Any(row => double.IsNaN(row.ChiSquared)) ? [new Phrase("Where the covariance of the differences is singular there is no χ².", "差异的协方差矩阵奇异时无 χ²。")] : (Phrase[])[],
            ]);
    }
}
