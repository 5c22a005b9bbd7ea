using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A straight line across a figure at one value.</summary>
/// <param name="Value">Where it stands.</param>
/// <param name="Label">Its caption; may be empty.</param>
public sealed record ReferenceLine(double Value, Phrase Label);
