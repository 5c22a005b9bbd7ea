using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>A construct whose items are to be answered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">Its items' names.</param>
/// <param name="Minimum">The lowest answer.</param>
/// <param name="Maximum">The highest answer.</param>
public sealed record AnsweredConstruct(string Name, ImmutableArray<string> Items, int Minimum, int Maximum)
{
    /// <summary>The items that are put the other way round: their answers here are as scored, and what respondents tick is minimum + maximum − answer.</summary>
    public ImmutableArray<string> Reversed { get; init; } = [];
}
