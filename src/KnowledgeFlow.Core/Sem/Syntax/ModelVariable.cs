namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>A variable's name where it stands in the text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">Its place.</param>
public sealed record ModelVariable(string Name, SourceSpan Span);
