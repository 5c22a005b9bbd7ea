using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.eigenvalues</c>.</summary>
internal static class EigenvalueTable
{
    private static readonly Phrase Title = new("Eigenvalues of the correlation matrix", "相关矩阵特征值");

    private static readonly TableLayout<(EigenvalueShare Share, double Threshold)?> Layout = new(
    [
        Column("eigenvalue", new Phrase("Eigenvalue", "特征值"), NumberStyle.Estimate, row => row.Share.Eigenvalue),
        Column("percent", new Phrase("% of variance", "方差解释率（%）"), NumberStyle.Percent, row => row.Share.Percent),
        Column("cumulative", new Phrase("Cumulative %", "累积百分比"), NumberStyle.Percent, row => row.Share.CumulativePercent),
        Column("threshold", new Phrase("Parallel analysis", "平行分析"), NumberStyle.Estimate, row => row.Threshold),
    ]);

    public static ResultTable Of(string id, PooledItems pool, ItemCorrelations items, FactorRetention chance, ParallelAnalysisSettings settings) => Table(
        id,
        items.AreCovariances ? new Phrase("Eigenvalues of the covariance matrix", "协方差矩阵特征值") : Title,
        chance.Eigenvalues.Select((share, i) => ((EigenvalueShare, double)?)(share, chance.Thresholds.IsEmpty ? double.NaN : chance.Thresholds[i])),
        SampleNote.Of(pool, pool.Moments.Count),
        [
            .. LeftOutNote.Of(Phrase.Empty, pool),
            items.AreCovariances
                ? new Phrase("Percents of the sum of the items' variances. Parallel analysis is of correlations, and there is none of covariances.", "百分比以题项方差之和为基数。平行分析只用于相关矩阵，协方差矩阵无此值。")
                : Phrase.Format(
                    $"Parallel analysis: percentile {100 * settings.Percentile} of {settings.Replications} normal draws of the same size, seed {settings.Seed}.",
                    $"平行分析：{settings.Replications} 次同等规模正态随机数据的第 {100 * settings.Percentile} 百分位数，随机种子 {settings.Seed}。"),
            .. PairwiseNote.Of(pool, items),
        ]);

    /// <summary>What stands in the table's place where the items have no correlations.</summary>
    public static ResultTable Absent(string id, PooledItems pool, Diagnosis diagnosis) => Table(
        id,
        Title,
        Enumerable.Repeat(((EigenvalueShare, double)?)null, pool.Names.Length),
        SampleNote.Of(pool, pool.Moments.Count),
        [DiagnosisPhrase.Note(new Phrase("No eigenvalues", "无特征值"), diagnosis)]);

    private static ResultTable Table(string id, Phrase title, IEnumerable<(EigenvalueShare Share, double Threshold)?> rows, Phrase sample, ImmutableArray<Phrase> notes) => Layout.Table(
        $"{id}.eigenvalues",
        title,
        new Phrase("Factor", "因子"),
        rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
        [sample, .. notes]);

    private static ColumnLayout<(EigenvalueShare Share, double Threshold)?> Column(
        string id, Phrase label, NumberStyle style, Func<(EigenvalueShare Share, double Threshold), double> value) =>
        ColumnLayout<(EigenvalueShare Share, double Threshold)?>.Number(id, label, style, row => row is { } present ? value(present) : null);
}
