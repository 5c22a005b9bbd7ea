using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Crosstabs;

/// <summary>Counts variables, or questions with several answers, by the categories of others, and tests whether they go together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rows">What is counted.</param>
/// <param name="Columns">By the categories of what.</param>
public sealed record CrosstabsAnalysis(Located<string> Id, ImmutableArray<Located<string>> Rows, ImmutableArray<Located<string>> Columns)
    : Analysis(Id)
{
    /// <summary>How the tables are tested.</summary>
    public CrosstabOptions Options { get => field with { Level = Level }; init; } = CrosstabOptions.Usual;

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new CrossedVariables(Id, Rows, Columns)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => Rows.Concat(Columns);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedCrosstabs.Of(section, Columns);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        ImmutableArray<Crosstab> tables = [.. from column in Columns from row in Rows from table in Crosstab.Of(survey, row, column, Options) select table];
        return new ReportSection(
            Id.Value,
            new Phrase("Cross tabulation", "交叉分析"),
            [CrosstabCellTable.Of(Id.Value, tables), CrosstabTestTable.Of(Id.Value, tables, Options), AssociationTable.Of(Id.Value, tables, Options)],
            []);
    }
}
