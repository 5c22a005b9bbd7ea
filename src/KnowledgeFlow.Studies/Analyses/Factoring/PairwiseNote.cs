using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Says what correlations of pairs rest on, and whether together they are none.</summary>
internal static class PairwiseNote
{
    /// <summary>The notes; none where the same rows stand behind all correlations.</summary>
    public static IEnumerable<Phrase> Of(PooledItems pool, ItemCorrelations items)
    {
        if (pool.Pairs is null)
        {
            yield break;
        }

        if (pool.Pairs is var (fewest, most) && fewest < most)
        {
            yield return Phrase.Format($"Tests and parallel analysis take the smallest n of a pair, {items.Count}.", $"各项检验与平行分析以成对样本量的最小值 {items.Count} 为 n。");
        }

        if (items.SmallestEigenvalue < 0)
        {
            yield return Phrase.Format(
                $"Caution: the correlations come from different rows and contradict one another, so that no answers could have them all (smallest eigenvalue {items.SmallestEigenvalue:F3}); what needs their inverse is not given. Take missing: listwise, or leave out the items with most blanks.",
                $"注意：各相关系数来自不同个案且互相矛盾，任何数据都不可能同时具有这些相关（最小特征值 {items.SmallestEigenvalue:F3}），需用其逆矩阵的结果未给出。请改用 missing: listwise，或剔除缺失最多的题项。");
        }
    }
}
