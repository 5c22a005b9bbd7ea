using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Lays out <c>efa.score_weights</c>.</summary>
internal static class ScoreWeightTable
{
    public static ResultTable Of(string id, PooledItems pool, ItemCorrelations correlations, FactorSolution solution, FactorOptions options, FactorScoreMethod method)
    {
        var outcome = FactorScoreWeights.Of(correlations, solution, method);
        var known = outcome.TryGet(out var weights, out var diagnosis);
        var name = method switch
        {
            FactorScoreMethod.Regression => new Phrase("regression (Thurstone)", "回归法（Thurstone）"),
            FactorScoreMethod.Bartlett => new Phrase("Bartlett", "Bartlett 法"),
            _ => new Phrase("Anderson and Rubin", "Anderson-Rubin 法"),
        };
        var columns = string.Join(", ", options.ScoreNames.Select(score => score.Value));
        return new ResultTable(
            $"{id}.score_weights",
            new Phrase("Weights of factor scores", "因子得分系数矩阵"),
            [.. LoadingTables.FactorColumns(solution.Factors, solution.Extraction)],
            [.. pool.Names.Select(item => new ResultRow(item, pool.LabelOf(item), [.. Enumerable.Range(0, solution.Factors).Select(k =>
                known && weights!.Items.IndexOf(item) is >= 0 and var place ? Cell.Of(weights[place, k]) : Cell.Null)]))],
            [
                SampleNote.Of(pool, correlations.Count),
                new Phrase($"Of standardised items, by {name.English}. Scores are the columns {columns}, of those who answered all items.", $"作用于标准化题项，{name.Chinese}。得分列为 {columns}，限答全题项者。"),
                .. LeftOutNote.Of(Phrase.Empty, pool),
                .. known ? [] : (Phrase[])[DiagnosisPhrase.Note(new Phrase("No scores", "无因子得分"), diagnosis!)],
            ])
        {
            RowHeading = Terms.Item,
        };
    }
}
