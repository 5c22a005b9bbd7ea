using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>How an item tells those of high totals from those of low ones.</summary>
/// <param name="Item">The item.</param>
/// <param name="Low">The item in the group of low totals; null where the groups overlap.</param>
/// <param name="High">The item in the group of high totals.</param>
/// <param name="Levene">Levene's test that the groups' variances are equal.</param>
/// <param name="CriticalRatio">t of the high group's mean less the low group's.</param>
/// <param name="IsWelch">Whether t is Welch's, because Levene's p is below .05; else Student's.</param>
/// <param name="ItemTotal">The correlation of the item with the total that it is part of.</param>
public sealed record ItemDiscrimination(
    string Item, GroupSummary? Low, GroupSummary? High, Outcome<LeveneTest> Levene, Outcome<GroupComparison> CriticalRatio, bool IsWelch, Outcome<Correlation> ItemTotal);
