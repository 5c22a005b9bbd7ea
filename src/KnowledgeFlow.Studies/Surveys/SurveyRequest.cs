using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Everything that a study needs of its data file; no other column is decoded.</summary>
/// <param name="Data">The file.</param>
/// <param name="Columns">The columns, each once.</param>
/// <param name="Identifier">The column of ids, read as text, or null.</param>
public sealed record SurveyRequest(DataSource Data, ImmutableArray<ColumnRequest> Columns, Located<string>? Identifier);
