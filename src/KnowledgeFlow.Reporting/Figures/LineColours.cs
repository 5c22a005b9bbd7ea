using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>
/// The colours of lines in figures, as <c>#rrggbb</c>: those of Okabe and Ito (2008) in an order of alternating lightness, without their yellow, which white
/// paper swallows; and greys in its place where nothing is printed in colour.
/// </summary>
public static class LineColours
{
    /// <summary>Colours.</summary>
    public static ImmutableArray<string> Colours { get; } = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#56b4e9", "#e69f00"];

    /// <summary>Greys.</summary>
    public static ImmutableArray<string> Greys { get; } = ["#1a1a1a", "#757575", "#454545", "#929292", "#000000", "#606060", "#858585"];
}
