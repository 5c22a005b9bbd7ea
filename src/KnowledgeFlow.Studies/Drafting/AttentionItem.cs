using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>A question whose words ask for a certain answer.</summary>
/// <param name="Variable">The question.</param>
/// <param name="Answer">The code that it asks for.</param>
internal sealed record AttentionItem(ImportedVariable Variable, string Answer);
