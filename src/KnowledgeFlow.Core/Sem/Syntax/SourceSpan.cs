namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>Where something stands in a model's text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The first character's place in its line, from 1, counted in UTF-16 units.</param>
/// <param name="Length">How many UTF-16 units it takes; 0 at the end of the text.</param>
public readonly record struct SourceSpan(int Line, int Column, int Length);
