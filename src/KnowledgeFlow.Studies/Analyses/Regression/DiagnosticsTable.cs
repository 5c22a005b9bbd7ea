using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.diagnostics</c>: one row a block.</summary>
internal static class DiagnosticsTable
{
    private static readonly TableLayout<RegressionDiagnostics?> Layout = new(
    [
        Number("breusch_pagan", new Phrase("Breusch-Pagan χ²", "Breusch-Pagan χ²"), NumberStyle.Estimate, row => row.BreuschPagan?.Statistic),
        Number("bp_p", Terms.P, NumberStyle.Probability, row => row.BreuschPagan?.PValue),
        Number("shapiro_wilk", new Phrase("Shapiro-Wilk W", "Shapiro-Wilk W"), NumberStyle.Bounded, row => row.ShapiroWilk.Value(test => test.W)),
        Number("sw_p", Terms.P, NumberStyle.Probability, row => row.ShapiroWilk.Value(test => test.PValue)),
        Number("max_cook", new Phrase("Largest Cook's D", "最大 Cook 距离"), NumberStyle.Estimate, row => row.LargestCooksDistance),
        Number("max_leverage", new Phrase("Largest leverage", "最大杠杆值"), NumberStyle.Estimate, row => row.LargestLeverage),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, RegressionData data, HierarchicalFit fit)
    {
        var rows = fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? RegressionDiagnostics.Of(fitted.Fit) : null).ToArray();
        var isWeighted = fit.Blocks.Any(block => block.TryGet(out var fitted, out _) && !fitted.Fit.Design.RootWeights.IsEmpty);
        return Layout.Table(
            $"{id}.diagnostics",
            new Phrase("Residual diagnostics", "残差诊断"),
            Terms.Model,
            rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
            [
                .. BlockNotes.Of(survey, data, fit),
                new Phrase("Breusch-Pagan in Koenker's studentised form.", "Breusch-Pagan 检验采用 Koenker 学生化形式。"),
                .. rows.Select((row, i) => row is null ? null : Untested(row, i + 1, isWeighted)).OfType<Phrase>(),
                .. rows.Select((row, i) => row is null ? null : Uninfluential(survey, fit, row, i + 1)).OfType<Phrase>(),
                .. rows.Select((row, i) => row?.ShapiroWilk.Diagnosis() is { } diagnosis
                    ? DiagnosisPhrase.Note(Phrase.Format($"No Shapiro-Wilk test of model {i + 1}", $"模型 {i + 1} 无 Shapiro-Wilk 检验"), diagnosis)
                    : null).OfType<Phrase>(),
            ]);
    }

    private static Phrase? Untested(RegressionDiagnostics row, int model, bool isWeighted) => row.BreuschPagan switch
    {
        null when isWeighted => Phrase.Format($"No Breusch-Pagan test of model {model}: its weights say that the error variance is not constant.", $"模型 {model} 无 Breusch-Pagan 检验：加权即表明误差方差不等。"),
        null => Phrase.Format($"No Breusch-Pagan test of model {model}: it has one column, on which no variance can depend.", $"模型 {model} 无 Breusch-Pagan 检验：模型仅含一列。"),
        { Statistic: double.NaN } => Phrase.Format($"No Breusch-Pagan test of model {model}: its residuals are all of one size.", $"模型 {model} 无 Breusch-Pagan 检验：残差绝对值全部相同。"),
        _ => null,
    };

    private static Phrase? Uninfluential(ScoredSurvey survey, HierarchicalFit fit, RegressionDiagnostics row, int model)
    {
        ImmutableArray<int> fixedRows = [.. Enumerable.Range(0, row.Influence.Leverages.Length).Where(i => row.Influence.Leverages[i] == 1)];
        if (fixedRows.IsEmpty)
        {
            return null;
        }

        var rows = BlockNotes.Rows(survey, fit, fixedRows);
        return Phrase.Format($"Model {model}: no Cook's D of {rows.English}, where the leverage is 1.", $"模型 {model}：{rows.Chinese}的杠杆值为 1，无 Cook 距离。");
    }

    private static ColumnLayout<RegressionDiagnostics?> Number(string id, Phrase label, NumberStyle style, Func<RegressionDiagnostics, double?> value) =>
        ColumnLayout<RegressionDiagnostics?>.Number(id, label, style, row => row is null ? null : value(row));
}
