using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out the squares of items: <c>efa.residuals</c>, <c>efa.anti_image</c> and <c>efa.anti_image_covariances</c>.</summary>
internal static class ItemSquareTables
{
    /// <summary>Correlations less those that the factors reproduce; on the diagonal the communalities.</summary>
    public static ResultTable Residuals(string id, PooledItems pool, ItemCorrelations correlations, FactorSolution solution) => Square(
        $"{id}.residuals",
        new Phrase("Residual correlations", "残差相关矩阵"),
        pool,
        correlations,
        (i, j) => i == j ? solution.Communalities[i] : correlations[i, j] - solution.Reproduced(i, j),
        [new Phrase("Correlations less those that the factors reproduce; communalities on the diagonal.", "相关系数减去因子再生相关；对角线为共同度。")]);

    /// <summary>Anti-image correlations and covariances.</summary>
    public static IEnumerable<ResultTable> AntiImages(string id, PooledItems pool, ItemCorrelations correlations)
    {
        var images = AntiImage.Of(correlations);
        var known = images.TryGet(out var found, out var diagnosis);
        Phrase[] reason = known ? [] : [DiagnosisPhrase.Note(new Phrase("No anti-image", "无反映像"), diagnosis!)];
        yield return Square(
            $"{id}.anti_image",
            new Phrase("Anti-image correlations", "反映像相关矩阵"),
            pool,
            correlations,
            (i, j) => known ? found!.Correlations[i, j] : double.NaN,
            [new Phrase("Negative partial correlations; on the diagonal the measure of sampling adequacy (MSA). None of an item that correlates with no other.", "负偏相关；对角线为取样适切性量数（MSA），与其他题项均不相关者无此值。"), .. reason]);
        yield return Square(
            $"{id}.anti_image_covariances",
            new Phrase("Anti-image covariances", "反映像协方差矩阵"),
            pool,
            correlations,
            (i, j) => known ? found!.Covariances[i, j] : double.NaN,
            [new Phrase("Covariances of what regression on all others leaves of each item.", "各题项对其余题项回归后残差的协方差。"), .. reason]);
    }

    private static ResultTable Square(string id, Phrase title, PooledItems pool, ItemCorrelations correlations, Func<int, int, double> value, Phrase[] notes) => new(
        id,
        title,
        [.. correlations.Names.Select(name => new ResultColumn(name, pool.LabelOf(name), NumberStyle.Bounded))],
        [.. correlations.Names.Select((name, i) => new ResultRow(name, pool.LabelOf(name), [.. Enumerable.Range(0, correlations.Items).Select(j => Cell.Of(value(i, j)))]))],
        [SampleNote.Of(pool, correlations.Count), .. LeftOutNote.Of(Phrase.Empty, pool), .. notes])
    {
        RowHeading = Terms.Item,
    };
}
