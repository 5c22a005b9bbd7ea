using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>An axis as data: its name and, where the data alone must not decide, its range.</summary>
/// <param name="Label">The variable shown.</param>
/// <param name="Minimum">Where the axis must start, or null for wherever the data do.</param>
/// <param name="Maximum">Where the axis must end, or null for wherever the data do.</param>
public sealed record FigureAxis(Phrase Label, double? Minimum = null, double? Maximum = null);
