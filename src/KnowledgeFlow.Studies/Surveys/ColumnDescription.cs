using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>What a data file says itself of a column; the study file's own words come first.</summary>
/// <param name="Label">The question, or the header behind a short name.</param>
/// <param name="Values">Codes and what they stand for.</param>
public sealed record ColumnDescription(string Label, ImmutableArray<(string Code, string Label)> Values)
{
    /// <summary>The choice, the row or the thing to rank without its question, or null.</summary>
    public string? Part { get; init; }
}
