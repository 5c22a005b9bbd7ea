using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Lays out <c>regression.collinearity</c>: one row a dimension, with a column a term for the variance proportions.</summary>
internal static class CollinearityDiagnosticsTable
{
    public static ResultTable Of(LastModelLayout model)
    {
        var found = model.Model is { } fit ? CollinearityDiagnostics.Of(fit) : null;
        ImmutableArray<string> terms = found?.Terms ?? [];
        var layout = new TableLayout<CollinearDimension>(
        [
            ColumnLayout<CollinearDimension>.Number("eigenvalue", new Phrase("Eigenvalue", "特征值"), NumberStyle.Estimate, row => row.Eigenvalue),
            ColumnLayout<CollinearDimension>.Number("condition_index", new Phrase("Condition index", "条件指数"), NumberStyle.Estimate, row => row.ConditionIndex),
            .. terms.Select((term, j) => ColumnLayout<CollinearDimension>.Number(model.Row(term).Id, model.Row(term).Label, NumberStyle.Bounded, row => row.VarianceProportions[j])),
        ]);
        return layout.Table(
            $"{model.Id}.collinearity",
            new Phrase("Condition indices and variance proportions", "条件指数与方差比例"),
            new Phrase("Dimension", "维度"),
            (found?.Dimensions ?? []).Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
            [
                .. model.Notes,
                new Phrase(
                    "Belsley, Kuh and Welsch (1980): columns of length one, not centred. An index of 30 or more that holds over half the variance of two coefficients is a warning.",
                    "Belsley、Kuh 与 Welsch（1980）：各列长度化为 1，不中心化。条件指数 ≥ 30 且同时占两个系数方差一半以上者须注意。"),
            ]);
    }
}
