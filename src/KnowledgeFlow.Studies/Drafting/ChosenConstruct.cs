using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>A construct that a user names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What tables call it; null for what the question over its items tells.</param>
/// <param name="Items">Its items, or ranges of them.</param>
public sealed record ChosenConstruct(string Name, string? Label, ImmutableArray<string> Items);
