using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>The criteria that a thesis's item analysis holds an item against (Wu Minglong 2010, Questionnaire Statistical Analysis in Practice: SPSS Operation and Application).</summary>
internal static class ItemCriteria
{
    private const double LeastCriticalRatio = 3;
    private const double LeastCorrelation = .40;
    private const double LeastCommunality = .20;
    private const double LeastLoading = .45;

    /// <summary>The criteria in words.</summary>
    public static Phrase Rule { get; } = new(
        "Criteria after Wu (2010): critical ratio at least 3.00, item-total and corrected item-total r at least .40, α if deleted no larger than the construct's α, communality at least .20, loading at least .45. They are conventions, not tests: content decides.",
        "判断标准依吴明隆（2010）：决断值 ≥ 3.00，题总相关与校正题总相关 ≥ .40，删题后 α 不高于构念 α，共同性 ≥ .20，因素负荷量 ≥ .45。此为惯例而非检验，取舍应以内容为准。");

    /// <summary>The criteria that an item does not meet; a number that is missing meets none and fails none.</summary>
    public static ImmutableArray<Phrase> Unmet(ItemRow row)
    {
        var unmet = ImmutableArray.CreateBuilder<Phrase>();
        Hold(row.CriticalRatio < LeastCriticalRatio, new Phrase("critical ratio", "决断值"));
        Hold(row.ItemTotal < LeastCorrelation, new Phrase("item-total r", "题总相关"));
        Hold(row.Corrected < LeastCorrelation, new Phrase("corrected r", "校正题总相关"));
        Hold(row.AlphaIfDeleted > row.Alpha, new Phrase("α if deleted", "删题后 α"));
        Hold(row.Communality < LeastCommunality, new Phrase("communality", "共同性"));
        Hold(Math.Abs(row.Loading ?? 1) < LeastLoading, new Phrase("loading", "因素负荷量"));
        return unmet.ToImmutable();

        void Hold(bool fails, Phrase criterion)
        {
            if (fails)
            {
                unmet.Add(criterion);
            }
        }
    }
}
