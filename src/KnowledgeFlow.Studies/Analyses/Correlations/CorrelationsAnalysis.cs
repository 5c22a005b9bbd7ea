using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>Correlations of variables, and the summary table that papers print of them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The variables; empty for the scores of all constructs.</param>
/// <param name="Method">Which correlation.</param>
/// <param name="Missing">Which rows.</param>
/// <param name="Diagonal">What stands on the diagonal of the summary.</param>
public sealed record CorrelationsAnalysis(
    Located<string> Id,
    ImmutableArray<Located<string>> Names,
    CorrelationMethod Method,
    MissingPairs Missing,
    DiagonalKind Diagonal)
    : Analysis(Id)
{
    /// <summary>Whether there are tables of intervals.</summary>
    public bool HasIntervals { get; init; }

    /// <summary>The variables held constant in tables of partial correlations; empty for none.</summary>
    public ImmutableArray<Located<string>> Controls { get; init; } = [];

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new CorrelatedVariables(Id, study => Correlated(study), Method, Missing) { HasIntervals = HasIntervals, Controls = Controls }];

    /// <inheritdoc/>
    /// <exception cref="BadInputException">A variable has the name of another column of the summary.</exception>
    public override IEnumerable<Located<string>> Variables(Study study) => Correlated(study).Concat(Controls);

    private ImmutableArray<Located<string>> Correlated(Study study)
    {
        var variables = VariableChoice.Of(study, Names, this);
        return variables.FirstOrDefault(variable => SummaryTable.OwnColumns.Contains(variable.Value)) is { } taken
            ? throw taken.Problem(AnalysisMessages.NamedLikeAColumn(taken.Value, Id.Value))
            : variables;
    }

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedCorrelations.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var frame = survey.Frame(Correlated(survey.Study));
        var correlations = CorrelationTable.Of(frame, Method, Missing);
        ImmutableArray<Phrase> labels = [.. frame.Names.Select(survey.LabelOf)];
        return new ReportSection(
            Id.Value,
            new Phrase("Correlations", "相关分析"),
            [
                SummaryTable.Of(this, survey, frame, correlations, labels),
                .. CorrelationMatrices.Of(this, frame, correlations, labels),
                .. HasIntervals ? CorrelationMatrices.Intervals(this, frame, correlations, labels) : [],
                .. Controls.IsEmpty ? [] : PartialCorrelationMatrices.Of(this, frame, survey, labels),
            ],
            [HeatMap(correlations, labels)]);
    }

    private HeatMapFigure HeatMap(CorrelationTable correlations, ImmutableArray<Phrase> labels)
    {
        var size = labels.Length;
        return new HeatMapFigure(
            $"{Id.Value}.heatmap",
            CorrelationNotes.Name(Method),
            labels,
            [.. from i in Enumerable.Range(0, size) from j in Enumerable.Range(0, size) select correlations[i, j].Value(pair => pair.Coefficient) ?? double.NaN],
            []);
    }
}
