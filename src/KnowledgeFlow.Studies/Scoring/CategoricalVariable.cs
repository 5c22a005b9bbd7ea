using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>A variable seen as categories.</summary>
/// <param name="Codes">Each questionnaire's category, NaN where the answer is missing.</param>
/// <param name="Categories">
/// The categories that occur or have a label, in the order in which they are listed: numbers ascending; texts as the study file labels them, then by <see cref="TextOrder"/>.
/// </param>
public sealed record CategoricalVariable(Column Codes, ImmutableArray<Category> Categories)
{
    /// <summary>Texts that occur in a column whose values have labels, and are neither code nor label of one.</summary>
    public ImmutableArray<Category> Strangers { get; init; } = [];
}
