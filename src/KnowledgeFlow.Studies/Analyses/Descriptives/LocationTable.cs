using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Lays out <c>descriptives.location</c>.</summary>
internal static class LocationTable
{
    private static TableLayout<VariableLocation> LayoutAt(double level) => new(
    [
        ColumnLayout<VariableLocation>.Count("n", Terms.N, row => row.Count),
        Column("median", new Phrase("Median", "中位数"), row => row.Median),
        Column("q1", new Phrase("First quartile", "第一四分位数"), row => row.FirstQuartile),
        Column("q3", new Phrase("Third quartile", "第三四分位数"), row => row.ThirdQuartile),
        Column("se", new Phrase("SE of M", "均值标准误"), row => row.StandardError),
        Column("lower", Terms.LowerLimitAt(level), row => row.Lower),
        Column("upper", Terms.UpperLimitAt(level), row => row.Upper),
    ]);

    public static ResultTable Of(string id, ImmutableArray<(string Name, Phrase Label, VariableLocation Location)> rows, double level) => LayoutAt(level).Table(
        $"{id}.location",
        new Phrase("Quartiles, and intervals of means", "四分位数与均值置信区间"),
        Terms.Variable,
        rows,
        [
            new Phrase("Quartiles at place p(n + 1), as SPSS (HAVERAGE) and R's type 6; the interval is that of the mean, by t.", "四分位数取位置 p(n + 1)，同 SPSS（HAVERAGE）与 R 的第 6 类；区间为均值的 t 区间。"),
            .. rows.Select(row => Missing(row.Label, row.Location)).OfType<Phrase>(),
        ]);

    private static ColumnLayout<VariableLocation> Column(string id, Phrase label, Func<VariableLocation, Outcome<double>> value) =>
        ColumnLayout<VariableLocation>.Number(id, label, NumberStyle.Score, row => value(row).Value());

    private static Phrase? Missing(Phrase label, VariableLocation row) =>
        (row.Median.Diagnosis() ?? row.Lower.Diagnosis()) is { } diagnosis ? DiagnosisPhrase.Note(label, diagnosis) : null;
}
