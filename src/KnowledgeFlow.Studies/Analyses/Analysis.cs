using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>
/// One analysis as the study file specifies it. It names the columns it needs, asks Core for the numbers, and lays them out as
/// tables and figures; it formats nothing and touches no file.
/// </summary>
/// <param name="Id">Its id, the first part of the addresses of its numbers.</param>
public abstract record Analysis(Located<string> Id)
{
    /// <summary>The constructs and columns it uses by name, other than items.</summary>
    public abstract IEnumerable<Located<string>> Variables(Study study);

    /// <summary>The items it uses by name, beside those of constructs.</summary>
    public virtual IEnumerable<Located<string>> Items(Study study) => [];

    /// <summary>The section of the report that it fills.</summary>
    /// <exception cref="BadInputException">A column that it names holds text where numbers belong, or the like.</exception>
    public abstract ReportSection Run(ScoredSurvey survey);

    /// <summary>What a chapter prints of that section: views for readers, read from its result tables; every table as it stands unless a better view is known.</summary>
    public virtual ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => section.Printed;

    /// <summary>What the study file asks to be printed of it.</summary>
    public PrintRequest Request { get; init; } = PrintRequest.Everything;
}
