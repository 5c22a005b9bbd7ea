using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting;

/// <summary>Everything a study's run found, ready for any format.</summary>
/// <param name="Title">The study's title.</param>
/// <param name="Software">Name of the program that made it.</param>
/// <param name="Version">Version of the program that made it.</param>
/// <param name="Synthetic">The answers are made up or reconstructed, and every rendering must say so.</param>
/// <param name="Sections">One section an analysis, in the study file's order.</param>
public sealed record Report(Phrase Title, string Software, string Version, bool Synthetic, ImmutableArray<ReportSection> Sections)
{
    /// <summary>How its chapter is printed.</summary>
    public ChapterOptions Options { get; init; } = ChapterOptions.Usual;

    /// <summary>The same, its chapter printing every table of results whole.</summary>
    public Report WithEveryTable() => this with { Sections = [.. Sections.Select(section => new ReportSection(section.Id, section.Heading, section.Tables, section.Figures))] };

    /// <summary>The same without its figures, for a program that draws none.</summary>
    public Report WithoutFigures() => this with { Sections = [.. Sections.Select(section => section with { Figures = [] })] };
}
