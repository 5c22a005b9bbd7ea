using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Lays out <c>descriptives.variables</c> and <c>descriptives.groups</c>.</summary>
internal static class DescriptivesTable
{
    private static readonly TableLayout<VariableDescriptives> Layout = new(
    [
        ColumnLayout<VariableDescriptives>.Count("n", Terms.N, row => row.Count),
        Column("mean", Terms.Mean, row => row.Mean),
        Column("sd", Terms.StandardDeviation, row => row.StandardDeviation),
        Column("skewness", new Phrase("Skewness", "偏度"), row => row.Skewness),
        Column("kurtosis", new Phrase("Kurtosis", "峰度"), row => row.Kurtosis),
        Column("min", new Phrase("Min", "最小值"), row => row.Minimum),
        Column("max", new Phrase("Max", "最大值"), row => row.Maximum),
    ]);

    public static ResultTable Of(string id, Phrase title, Phrase heading, ImmutableArray<(string Name, Phrase Label, VariableDescriptives Descriptives)> rows, params IEnumerable<Phrase> notes) => Layout.Table(
        id,
        title,
        heading,
        rows,
        [
            new Phrase("SD with divisor n − 1; skewness G1 and kurtosis G2 as SPSS.", "标准差除数为 n − 1；偏度 G1 与峰度 G2 同 SPSS。"),
            .. notes,
            .. rows.Select(row => Missing(row.Label, row.Descriptives)).OfType<Phrase>(),
        ]);

    private static ColumnLayout<VariableDescriptives> Column(string id, Phrase label, Func<VariableDescriptives, Outcome<double>> value) =>
        ColumnLayout<VariableDescriptives>.Number(id, label, NumberStyle.Score, row => value(row).Value());

    private static Phrase? Missing(Phrase label, VariableDescriptives row) =>
        new[] { row.Mean, row.StandardDeviation, row.Skewness, row.Kurtosis }
            .Select(statistic => statistic.Diagnosis())
            .FirstOrDefault(diagnosis => diagnosis is not null) is { } diagnosis
                ? DiagnosisPhrase.Note(label, diagnosis)
                : null;
}
