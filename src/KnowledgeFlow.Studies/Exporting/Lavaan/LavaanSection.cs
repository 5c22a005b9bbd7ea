using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The part of an R script that belongs to one analysis.</summary>
/// <param name="Syntax">Its lines and what is left out.</param>
/// <param name="Functions">The function definitions that its lines call.</param>
internal sealed record LavaanSection(SyntaxSection Syntax, ImmutableArray<string> Functions);
