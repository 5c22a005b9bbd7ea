using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>A value of a categorical variable and what it means.</summary>
/// <param name="Code">Its number in the column of codes.</param>
/// <param name="Value">The value as the file writes it.</param>
/// <param name="Id">Its row id: the label if it has one, else the value; with the value in parentheses where two have one label.</param>
/// <param name="Label">What tables call it.</param>
public sealed record Category(double Code, string Value, string Id, Phrase Label);
