using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression.Selection;

/// <summary>A term that may be selected; its columns come and go together.</summary>
/// <param name="Term">The term.</param>
/// <param name="Columns">Its columns.</param>
public sealed record CandidateTerm(Term Term, ImmutableArray<DesignColumn> Columns);
