using System.Collections.Immutable;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>A construct of a draft.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it seems to be about.</param>
/// <param name="Items">Its items, in the order of the file.</param>
/// <param name="Minimum">The lowest point of its scale.</param>
/// <param name="Maximum">The highest point of its scale.</param>
/// <param name="Opposed">Items whose corrected correlation with the rest is negative: perhaps worded in reverse.</param>
/// <param name="Alpha">Cronbach's alpha as the items stand; null where it cannot be had.</param>
public sealed record DraftedConstruct(
    string Name, string Label, ImmutableArray<ImportedVariable> Items, double Minimum, double Maximum, ImmutableArray<string> Opposed, double? Alpha)
{
    /// <summary>How the construct was found.</summary>
    public ConstructOrigin Origin { get; init; }

    /// <summary>Cronbach's alpha with the opposed items reversed; null where none is opposed or it cannot be had.</summary>
    public double? AlphaReversed { get; init; }

    /// <summary>Items that are scored from the other end of the scale, because somebody said so.</summary>
    public ImmutableArray<string> Reversed { get; init; } = [];
}
