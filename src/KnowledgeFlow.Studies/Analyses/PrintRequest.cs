using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>What the study file asks to be printed of an analysis; the results themselves stay whole.</summary>
/// <param name="Title">The heading of its section, or null for the usual one.</param>
/// <param name="Tables">The names of the tables to print, in order; null for the usual ones.</param>
public sealed record PrintRequest(string? Title, ImmutableArray<Located<string>>? Tables)
{
    /// <summary>The figures to show.</summary>
    public FigureRequest Figures { get; init; } = FigureRequest.Usual;

    /// <summary>The usual heading, tables and figures.</summary>
    public static PrintRequest Everything { get; } = new(null, null);

    /// <summary>A section as it is to be printed.</summary>
    /// <param name="section">The section, whose printed tables are the usual ones.</param>
    /// <exception cref="BadInputException">A name is that of no table.</exception>
    public ReportSection Of(ReportSection section) => section with
    {
        Heading = Title is null ? section.Heading : Phrase.Verbatim(Title),
        Figures = Figures.Of(section.Id, section.Figures),
        Printed = Tables is { } names ? [.. names.Select(name => Find(section, name))] : section.Printed,
    };

    // A name is first that of a printed view, then that of a result table, which is printed whole.
    private static PrintedTable Find(ReportSection section, Located<string> name)
    {
        var id = $"{section.Id}.{name.Value}";
        if ((section.Printed.FirstOrDefault(table => table.Id == id) ?? section.Tables.Where(table => table.Id == id).Select(table => new ResultTableView(table).ToPrintedTable()).FirstOrDefault()) is { } found)
        {
            return found;
        }

        var names = section.Printed.Select(table => table.Id).Concat(section.Tables.Select(table => table.Id)).Distinct().Select(table => table[(section.Id.Length + 1)..]).ToArray();
        throw name.Problem(AnalysisMessages.NoTable(section.Id, name.Value, names));
    }
}
