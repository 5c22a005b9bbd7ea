using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A variable of a path diagram.</summary>
/// <param name="Name">Its name, to which arrows refer.</param>
/// <param name="Label">What the diagram calls it.</param>
/// <param name="IsLatent">Whether it is a factor, drawn as an ellipse, or observed, drawn as a box.</param>
public sealed record PathNode(string Name, Phrase Label, bool IsLatent);
