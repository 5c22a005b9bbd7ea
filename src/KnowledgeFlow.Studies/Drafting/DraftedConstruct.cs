using System.Collections.Immutable;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>A construct that a draft guesses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it seems to be about.</param>
/// <param name="Items">Its items, in the order of the file.</param>
/// <param name="Minimum">The lowest point of its scale.</param>
/// <param name="Maximum">The highest point of its scale.</param>
/// <param name="Opposed">Items whose corrected correlation with the rest is negative: perhaps worded in reverse.</param>
/// <param name="Alpha">Cronbach's alpha as the items stand; null where it cannot be had.</param>
internal sealed record DraftedConstruct(
    string Name, string Label, ImmutableArray<ImportedVariable> Items, double Minimum, double Maximum, ImmutableArray<string> Opposed, double? Alpha);
