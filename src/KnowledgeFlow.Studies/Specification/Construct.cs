using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A construct and the items that measure it.</summary>
/// <param name="Name">Its name, that of its score.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="Items">Its items, in order.</param>
/// <param name="Reversed">The items that are scored from the scale's other end.</param>
/// <param name="Score">How the score is made.</param>
/// <param name="MinimumItems">How many items must be answered for a score.</param>
/// <param name="Likert">The scale of its items, or null where the study gives none.</param>
public sealed record Construct(
    Located<string> Name,
    string Label,
    ImmutableArray<Located<string>> Items,
    ImmutableHashSet<string> Reversed,
    ScoreKind Score,
    int MinimumItems,
    LikertScale? Likert)
{
    /// <summary>The names of the items, in order.</summary>
    public ImmutableArray<string> ItemNames => [.. Items.Select(item => item.Value)];
}
