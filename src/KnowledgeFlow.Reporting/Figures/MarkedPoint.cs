using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A point with a name.</summary>
/// <param name="X">Its abscissa.</param>
/// <param name="Y">Its ordinate.</param>
/// <param name="Label">What it is, for the legend.</param>
public sealed record MarkedPoint(double X, double Y, Phrase Label);
