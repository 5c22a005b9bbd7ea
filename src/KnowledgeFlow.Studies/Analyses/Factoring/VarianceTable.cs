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

    /// <summary>Of loadings as printed, of a total of 1 an item.</summary>
    public static ResultTable Of(string id, FactorSolution solution) => Of(
        $"{id}.variance",
        new Phrase("Total variance explained", "解释的总方差"),
        id,
        solution,
        FactorVariance.Of(solution),
        solution.Communalities.Length,
        new Phrase(
            "Sums of squared loadings, percents of the items' total variance. Extracted factors are in the order of extraction, rotated ones in that of the loadings.",
            "载荷平方和，百分比以题项总方差为基数。提取部分按提取顺序，旋转部分按载荷表中的因子顺序。"));

    /// <summary>Of covariances, in the items' own units.</summary>
    public static ResultTable OfRaw(string id, FactorSolution solution) => Of(
        $"{id}.raw_variance",
        new Phrase("Total variance explained, raw", "解释的总方差（原始单位）"),
        id,
        solution,
        FactorVariance.OfRaw(solution),
        solution.Deviations.Sum(deviation => deviation * deviation),
        new Phrase("Sums of squared raw loadings, percents of the sum of the items' variances.", "未重标载荷的平方和，百分比以题项方差之和为基数。"));

    private static ResultTable Of(string table, Phrase title, string id, FactorSolution solution, ImmutableArray<FactorVariance> factors, double total, Phrase what)
    {
        var (oblique, rotated) = (solution.Rotation.IsOblique() && solution.Factors > 1, solution.Rotation != RotationMethod.None && solution.Factors > 1);
        var (extractedSum, rotatedSum) = (0.0, 0.0);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var factor in factors)
        {
            extractedSum += factor.Extracted;
            rotatedSum += factor.Rotated;
            rows.Add(new Row(
                factor.Extracted,
                100 * factor.Extracted / total,
                100 * extractedSum / total,
                rotated ? factor.Rotated : null,
                rotated && !oblique ? 100 * factor.Rotated / total : null,
                rotated && !oblique ? 100 * rotatedSum / total : null));
        }

        return Layout.Table(
            table,
            title,
            new Phrase("Factor", "因子"),
            rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
            [
                SampleNote.In($"{id}.loadings"),
                what,
                .. oblique
                    ? (Phrase[])[new Phrase(
                        "The factors are correlated: their sums of squared loadings, here of the structure, cannot be added to a total variance.",
                        "因子相关，旋转后的平方和载入（取自结构矩阵）不可相加为总方差。")]
                    : [],
                .. rotated ? [] : (Phrase[])[new Phrase("Not rotated.", "未旋转。")],
            ]);
    }
}
