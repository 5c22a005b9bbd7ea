using System.Collections.Immutable;
using KnowledgeFlow.Core.Agreement;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Agreement;

/// <summary>The agreement of raters, each a column, on what they rated, each a row.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Raters">The raters.</param>
public sealed record RaterAgreement(Located<string> Id, ImmutableArray<Located<string>> Raters) : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new UnsharedStatistics(Id)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => Raters;

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedAgreement.OfRaters(section, Level);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var ratings = survey.Frame(Raters);
        return new ReportSection(
            Id.Value,
            new Phrase("Agreement of raters", "评分者一致性"),
            [
                IntraclassTable.Of(Id.Value, IntraclassCorrelations.Of(ratings, Level), Level),
                KappaTables.Pairs(Id.Value, ratings, survey),
                KappaTables.Fleiss(Id.Value, ratings),
                KappaTables.Krippendorff(Id.Value, ratings),
            ],
            []);
    }
}
