using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.diagnostics</c>: one row a block.</summary>
internal static class DiagnosticsTable
{
    private static readonly TableLayout<RegressionDiagnostics?> Layout = new(
    [
        Number("breusch_pagan", new Phrase("Breusch-Pagan χ²", "Breusch-Pagan χ²"), NumberStyle.Estimate, row => row.BreuschPagan?.Statistic),
        Number("bp_p", Terms.P, NumberStyle.Probability, row => row.BreuschPagan?.P),
        Number("shapiro_wilk", new Phrase("Shapiro-Wilk W", "Shapiro-Wilk W"), NumberStyle.Bounded, row => row.ShapiroWilk.Value(test => test.W)),
        Number("sw_p", Terms.P, NumberStyle.Probability, row => row.ShapiroWilk.Value(test => test.P)),
        Number("max_cook", new Phrase("Largest Cook's D", "最大 Cook 距离"), NumberStyle.Estimate, row => row.LargestCooksDistance),
        Number("max_leverage", new Phrase("Largest leverage", "最大杠杆值"), NumberStyle.Estimate, row => row.LargestLeverage),
    ]);

    public static ResultTable Of(string id, HierarchicalFit fit)
    {
        var rows = fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? RegressionDiagnostics.Of(fitted.Fit) : null).ToArray();
        return Layout.Table(
            $"{id}.diagnostics",
            new Phrase("Residual diagnostics", "残差诊断"),
            Terms.Model,
            rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
            [
                .. BlockNotes.Of(fit),
                new Phrase("Breusch-Pagan in Koenker's studentised form.", "Breusch-Pagan 检验采用 Koenker 学生化形式。"),
                .. rows.Select((row, i) => row?.ShapiroWilk.Diagnosis() is { } diagnosis
                    ? DiagnosisPhrase.Note(Phrase.Format($"No Shapiro-Wilk test of model {i + 1}", $"模型 {i + 1} 无 Shapiro-Wilk 检验"), diagnosis)
                    : null).OfType<Phrase>(),
            ]);
    }

    private static ColumnLayout<RegressionDiagnostics?> Number(string id, Phrase label, NumberStyle style, Func<RegressionDiagnostics, double?> value) =>
        ColumnLayout<RegressionDiagnostics?>.Number(id, label, style, row => row is null ? null : value(row));
}
