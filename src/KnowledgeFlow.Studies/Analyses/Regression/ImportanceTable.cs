using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.importance</c>: one row a column of the last model.</summary>
internal static class ImportanceTable
{
    private static readonly TableLayout<(ImportanceShare Share, double Total)> Layout = new(
    [
        Number("dominance", new Phrase("General dominance", "一般优势"), NumberStyle.Bounded, row => row.Share.Dominance),
        Number("dominance_percent", new Phrase("% of R²", "占 R² 百分比"), NumberStyle.Percent, row => 100 * row.Share.Dominance / row.Total),
        Number("weight", new Phrase("Relative weight", "相对权重"), NumberStyle.Bounded, row => row.Share.Weight),
        Number("weight_percent", new Phrase("% of R²", "占 R² 百分比"), NumberStyle.Percent, row => 100 * row.Share.Weight / row.Total),
    ]);

    public static ResultTable Of(LastModelLayout model)
    {
        var outcome = model.Model switch
        {
            null => null,
            { Design.HasIntercept: false } => null,
            var fit => RelativeImportance.Of(fit, model.Survey.Cancellation),
        };
        var found = outcome is not null && outcome.TryGet(out var shares, out _) ? shares : null;
        return Layout.Table(
            $"{model.Id}.importance",
            new Phrase("Relative importance of predictors", "预测变量的相对重要性"),
            Terms.Variable,
            found?.Shares.Select(share => (model.Row(share.Term).Id, model.Row(share.Term).Label, (share, found.RSquared))) ?? [],
            [
                .. model.Notes,
                new Phrase("General dominance (Budescu 1993) and relative weights (Johnson 2000); each sums up to R².", "一般优势（Budescu，1993）与相对权重（Johnson，2000），各自之和均为 R²。"),
                .. outcome?.Diagnosis() is { } diagnosis ? [DiagnosisPhrase.Note(new Phrase("No importance", "无相对重要性"), diagnosis)] : (Phrase[])[],
                .. model.Model is { Design.HasIntercept: false } ? [new Phrase("Without an intercept R² is not shared out.", "无截距时不分解 R²。")] : (Phrase[])[],
                .. found is { RSquared: not > 0 } ? [new Phrase("R² is 0, and there is nothing to share out.", "R² 为 0，无可分解。")] : (Phrase[])[],
            ]);
    }

    private static ColumnLayout<(ImportanceShare Share, double Total)> Number(string id, Phrase label, NumberStyle style, Func<(ImportanceShare Share, double Total), double> value) =>
        ColumnLayout<(ImportanceShare Share, double Total)>.Number(id, label, style, row => value(row));
}
