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

    /// <summary>The study file asks for items as they were answered, not reversed (<c>raw: true</c>).</summary>
    public bool Raw { get; init; }

    /// <summary>Whether it takes items as they were answered.</summary>
    public virtual bool TakesItemsAsGiven => Raw;

    /// <summary>The section of the report that it fills: what it computes, with a note of the items that are reversed in it.</summary>
    /// <exception cref="BadInputException">A column that it names holds text where numbers belong, or the like.</exception>
    public ReportSection Report(ScoredSurvey survey)
    {
        var seen = SeenBy(survey);
        return ReversedMark.ExplainedIn(Run(seen), seen);
    }

    /// <summary>What a chapter prints of that section: views for readers, read from its result tables; every table as it stands unless a better view is known.</summary>
    public virtual ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => section.Printed;

    /// <summary>What the study file asks to be printed of it.</summary>
    public PrintRequest Request { get; init; } = PrintRequest.Everything;

    /// <summary>The questionnaires as it takes them.</summary>
    internal ScoredSurvey SeenBy(ScoredSurvey survey) => TakesItemsAsGiven ? survey.AsGiven() : survey;

    /// <summary>Whether it takes items as they were answered that the study reverses, which no export but of a factor analysis or of variables can follow.</summary>
    internal bool LeavesItemsUnreversed(Study study) => Raw && study.Constructs.Any(construct => !construct.Reversed.IsEmpty);

    /// <summary>What it computes, laid out.</summary>
    protected abstract ReportSection Run(ScoredSurvey survey);
}
