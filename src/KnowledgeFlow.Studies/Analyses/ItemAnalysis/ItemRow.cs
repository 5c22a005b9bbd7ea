using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>An item's numbers; null where the data give none.</summary>
/// <param name="Discrimination">The item in the extreme groups; null for one that nobody answered.</param>
/// <param name="Reliability">The item in its scale.</param>
/// <param name="Alpha">The scale's alpha.</param>
internal sealed record ItemRow(ItemDiscrimination? Discrimination, ItemReliability? Reliability, double? Alpha)
{
    public double? CriticalRatio => Discrimination?.CriticalRatio.Value(test => test.Statistic);

    public double? ItemTotal => Discrimination?.ItemTotal.Value(correlation => correlation.Coefficient);

    public double? Corrected => Reliability?.ItemTotalCorrelation.Value();

    public double? AlphaIfDeleted => Reliability?.AlphaIfDeleted.Value();

    public double? Loading => Reliability?.Loading.Value();

    public double? Communality => Loading * Loading;
}
