using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>A variable seen as categories.</summary>
/// <param name="Codes">Each questionnaire's category, NaN where the answer is missing.</param>
/// <param name="Categories">The categories that occur or have a label, numbers ascending, then texts in ordinal order.</param>
public sealed record CategoricalVariable(Column Codes, ImmutableArray<Category> Categories);
