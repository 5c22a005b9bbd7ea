namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>One word of a model's text; for a quoted text, without its quotes.</summary>
internal readonly record struct ModelToken(ModelTokenKind Kind, string Text, SourceSpan Span);
