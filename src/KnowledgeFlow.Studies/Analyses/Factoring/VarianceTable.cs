using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.variance</c>: sums of squared loadings after extraction and after rotation.</summary>
internal static class VarianceTable
{
    private sealed record Row(double Sum, double Percent, double Cumulative, double? Rotated, double? RotatedPercent, double? RotatedCumulative);

    private static readonly TableLayout<Row> Layout = new(
    [
        ColumnLayout<Row>.Number("extracted", new Phrase("Extracted", "提取平方和载入"), NumberStyle.Estimate, row => row.Sum),
        ColumnLayout<Row>.Number("extracted_percent", new Phrase("% of variance", "提取方差解释率（%）"), NumberStyle.Percent, row => row.Percent),
        ColumnLayout<Row>.Number("extracted_cumulative", new Phrase("Cumulative %", "提取累积百分比"), NumberStyle.Percent, row => row.Cumulative),
        ColumnLayout<Row>.Number("rotated", new Phrase("Rotated", "旋转平方和载入"), NumberStyle.Estimate, row => row.Rotated),
        ColumnLayout<Row>.Number("rotated_percent", new Phrase("% after rotation", "旋转方差解释率（%）"), NumberStyle.Percent, row => row.RotatedPercent),
        ColumnLayout<Row>.Number("rotated_cumulative", new Phrase("Cumulative % after rotation", "旋转累积百分比"), NumberStyle.Percent, row => row.RotatedCumulative),
    ]);

    public static ResultTable Of(string id, FactorSolution solution)
    {
        var (oblique, rotated) = (solution.Rotation.IsOblique() && solution.Factors > 1, solution.Rotation != RotationMethod.None && solution.Factors > 1);
        double items = solution.Communalities.Length;
        var (extractedSum, rotatedSum) = (0.0, 0.0);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var factor in FactorVariance.Of(solution))
        {
            extractedSum += factor.Extracted;
            rotatedSum += factor.Rotated;
            rows.Add(new Row(
                factor.Extracted,
                100 * factor.Extracted / items,
                100 * extractedSum / items,
                rotated ? factor.Rotated : null,
                rotated && !oblique ? 100 * factor.Rotated / items : null,
                rotated && !oblique ? 100 * rotatedSum / items : null));
        }

        return Layout.Table(
            $"{id}.variance",
            new Phrase("Total variance explained", "解释的总方差"),
            new Phrase("Factor", "因子"),
            rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
            [
                SampleNote.In($"{id}.loadings"),
                new Phrase(
                    "Sums of squared loadings, percents of the items' total variance. Extracted factors are in the order of extraction, rotated ones in that of the loadings.",
                    "载荷平方和，百分比以题项总方差为基数。提取部分按提取顺序，旋转部分按载荷表中的因子顺序。"),
                .. oblique
                    ? (Phrase[])[new Phrase(
                        "The factors are correlated: their sums of squared loadings, here of the structure, cannot be added to a total variance.",
                        "因子相关，旋转后的平方和载入（取自结构矩阵）不可相加为总方差。")]
                    : [],
                .. rotated ? [] : (Phrase[])[new Phrase("Not rotated.", "未旋转。")],
            ]);
    }
}
