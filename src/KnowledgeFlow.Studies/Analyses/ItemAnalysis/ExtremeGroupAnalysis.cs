using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>Item analysis of constructs: extreme groups, item-total correlations, alpha without the item, one factor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The constructs; empty for all.</param>
/// <param name="Share">The share of questionnaires in either extreme group.</param>
public sealed record ExtremeGroupAnalysis(Located<string> Id, ImmutableArray<Located<string>> Names, double Share) : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new UnsharedStatistics(Id)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => ConstructChoice.Of(study, Names, this).Select(construct => construct.Name);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedItemAnalysis.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var scales = ConstructChoice.Of(survey.Study, Names, this).Select(construct => ScaleItems.Of(survey, construct, Share)).ToImmutableArray();
        return new ReportSection(
            Id.Value,
            new Phrase("Item analysis", "项目分析"),
            [ExtremeGroupTable.Of(Id.Value, scales, Share), ItemCriteriaTable.Of(Id.Value, scales)],
            []);
    }
}
