using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
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

    /// <summary>The columns that it makes of the answers, by which any analysis of the study may name them.</summary>
    public virtual ImmutableArray<Located<string>> Derived => [];

    /// <summary>Whether it asks the answers for anything. A study of analyses that do not needs no data.</summary>
    public virtual bool NeedsAnswers => true;

    /// <summary>
    /// What it works out, in terms that exports, audit rules and reconstruction know: the one place that says so. What none of them knows is
    /// <see cref="UnsharedStatistics"/>.
    /// </summary>
    internal abstract ImmutableArray<AnalysisPiece> Pieces { get; }

    /// <summary>The keys given that ask for more than <see cref="Pieces"/> tell. Exports say that they leave it out.</summary>
    internal virtual ImmutableArray<string> UnsharedKeys => [];

    /// <summary>The study file asks for items as they were answered, not reversed (<c>raw: true</c>).</summary>
    public bool Raw { get; init; }

    /// <summary>The level of its intervals: its own (<c>level:</c>), else the study's.</summary>
    public double Level { get; init; } = ConfidenceLevel.Usual;

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
    internal ScoredSurvey SeenBy(ScoredSurvey survey) => (TakesItemsAsGiven ? survey.AsGiven() : survey).At(Level);

    /// <summary>Whether it takes items as they were answered that the study reverses, which no export but of a factor analysis or of variables can follow.</summary>
    internal bool LeavesItemsUnreversed(Study study) => Raw && study.Constructs.Any(construct => !construct.Reversed.IsEmpty);

    /// <summary>Its models of latent variables; none where it fits none, or none that other programs have the columns of.</summary>
    internal ImmutableArray<PlannedModel> ModelsIn(ScoredSurvey survey) => [.. Pieces.OfType<FittedModels>().SelectMany(piece => piece.ModelsIn(survey))];

    /// <summary>How its models of latent variables are fitted; null where nobody chooses.</summary>
    internal ModelOptions? ChosenOptions => Pieces.OfType<FittedModels>().Select(piece => piece.ChosenOptions).FirstOrDefault(options => options is not null);

    /// <summary>The row of its table of coefficients that says how an outcome hangs on a term; null where it has none.</summary>
    /// <param name="coefficients">The table.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="term">The term, such as <c>X</c> or <c>X:Z</c>.</param>
    internal virtual string? CoefficientRow(ResultTable coefficients, string outcome, string term) => null;

    /// <summary>Those columns, one a name, of the valid questionnaires in order; NaN where somebody has no value.</summary>
    internal virtual ImmutableArray<Column> DerivedIn(ScoredSurvey survey) => [];

    /// <summary>What it computes, laid out.</summary>
    protected abstract ReportSection Run(ScoredSurvey survey);
}
