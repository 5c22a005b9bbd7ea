using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting;

/// <summary>The part of a report that one analysis fills.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Heading">The section's heading.</param>
/// <param name="Tables">Its tables of results, every number under its address.</param>
/// <param name="Figures">Its figures, in print order.</param>
public sealed record ReportSection(string Id, Phrase Heading, ImmutableArray<ResultTable> Tables, ImmutableArray<Figure> Figures)
{
    /// <summary>What the section is about, which tells it from others of the same heading; null where nothing short does.</summary>
    public Phrase? Subject { get; init; }

    /// <summary>
    /// What else may tell it from others of the same heading: the same questions in the same order for every section of a heading, the most telling first, null where
    /// one has no answer. The first whose answers differ is said.
    /// </summary>
    public ImmutableArray<Phrase?> Distinctions { get; init; } = [];

    /// <summary>What a chapter prints of the tables, in order; every table as it stands unless a better view is given.</summary>
    public ImmutableArray<PrintedTable> Printed { get; init; } = [.. Tables.Select(table => new ResultTableView(table).ToPrintedTable())];

    /// <summary>The printed tables but those of some names, whose place other views take.</summary>
    /// <param name="names">The parts of their ids behind the section's.</param>
    public IEnumerable<PrintedTable> PrintedOtherThan(params ImmutableArray<string> names) => Printed.Where(table => !names.Any(name => table.Id == $"{Id}.{name}"));

    /// <summary>The result table of a name.</summary>
    /// <param name="name">The part of its id behind the section's.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ResultTable Table(string name) => FindTable(name) ?? throw new ArgumentException($"{Id} has no table {name}.", nameof(name));

    /// <summary>The result table of a name, or null.</summary>
    public ResultTable? FindTable(string name) => Tables.FirstOrDefault(table => table.Id == $"{Id}.{name}");
}
