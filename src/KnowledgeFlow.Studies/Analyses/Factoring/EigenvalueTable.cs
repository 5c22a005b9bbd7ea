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
    private static readonly TableLayout<(EigenvalueShare Share, double Threshold)?> Layout = new(
    [
        Column("eigenvalue", new Phrase("Eigenvalue", "特征值"), NumberStyle.Estimate, row => row.Share.Eigenvalue),
        Column("percent", new Phrase("% of variance", "方差解释率（%）"), NumberStyle.Percent, row => row.Share.Percent),
        Column("cumulative", new Phrase("Cumulative %", "累积百分比"), NumberStyle.Percent, row => row.Share.CumulativePercent),
        Column("threshold", new Phrase("Parallel analysis", "平行分析"), NumberStyle.Estimate, row => row.Threshold),
    ]);

    public static ResultTable Of(string id, PooledItems pool, FactorRetention chance, ParallelAnalysisSettings settings) => Table(
        id,
        chance.Eigenvalues.Zip(chance.Thresholds, (share, threshold) => ((EigenvalueShare, double)?)(share, threshold)),
        SampleNote.Listwise(pool.Moments.Count),
        [.. LeftOutNote.Of(Phrase.Empty, pool), Phrase.Format(
            $"Parallel analysis: percentile {100 * settings.Percentile} of {settings.Replications} normal draws of the same size, seed {settings.Seed}.",
            $"平行分析：{settings.Replications} 次同等规模正态随机数据的第 {100 * settings.Percentile} 百分位数，随机种子 {settings.Seed}。")]);

    /// <summary>What stands in the table's place where the items have no correlations.</summary>
    public static ResultTable Absent(string id, PooledItems pool, Diagnosis diagnosis) => Table(
        id,
        Enumerable.Repeat(((EigenvalueShare, double)?)null, pool.Names.Length),
        SampleNote.Listwise(pool.Moments.Count),
        [DiagnosisPhrase.Note(new Phrase("No eigenvalues", "无特征值"), diagnosis)]);

    private static ResultTable Table(string id, IEnumerable<(EigenvalueShare Share, double Threshold)?> rows, Phrase sample, ImmutableArray<Phrase> notes) => Layout.Table(
        $"{id}.eigenvalues",
        new Phrase("Eigenvalues of the correlation matrix", "相关矩阵特征值"),
        new Phrase("Factor", "因子"),
        rows.Select((row, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), row)),
        [sample, .. notes]);

    private static ColumnLayout<(EigenvalueShare Share, double Threshold)?> Column(
        string id, Phrase label, NumberStyle style, Func<(EigenvalueShare Share, double Threshold), double> value) =>
        ColumnLayout<(EigenvalueShare Share, double Threshold)?>.Number(id, label, style, row => row is { } present ? value(present) : null);
}
