using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>One panel of means over the levels of a factor.</summary>
/// <param name="Title">What the panel shows; may be empty.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Levels">Its levels, from left to right.</param>
/// <param name="Y">The axis of the means.</param>
/// <param name="Lines">The means: abscissas 1, 2, … are the levels, and the band holds the intervals.</param>
public sealed record ProfilePanel(
    Phrase Title,
    Phrase Factor,
    ImmutableArray<Phrase> Levels,
    FigureAxis Y,
    ImmutableArray<LineSeries> Lines);
