using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A stretch of the abscissa that is shaded.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Label">What it shows, for the legend.</param>
public sealed record ShadedRegion(double From, double To, Phrase Label);
