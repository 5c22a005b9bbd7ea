using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Hierarchical linear regression.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Blocks">The terms that each block adds.</param>
/// <param name="Errors">Which standard errors.</param>
/// <param name="Intercept">Whether the models have an intercept.</param>
public sealed record RegressionAnalysis(
    Located<string> Id,
    Located<string> Outcome,
    ImmutableArray<ImmutableArray<Located<Term>>> Blocks,
    StandardErrors Errors,
    bool Intercept)
    : Analysis(Id)
{
    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => RegressionData.Variables(Outcome, Blocks.SelectMany(block => block));

    /// <inheritdoc/>
    public override ReportSection Run(ScoredSurvey survey)
    {
        var data = RegressionData.Of(survey, Outcome, Blocks.SelectMany(block => block));
        var fit = HierarchicalRegression.Fit(
            data.Frame, Outcome.Value, [.. Blocks.Select(block => block.Select(term => term.Value).ToArray())], Intercept, Errors);
        var heading = new Phrase("Regression", "回归分析");
        return new ReportSection(
            Id.Value,
            heading,
            [
                ModelTable.Of(Id.Value, survey, Outcome.Value, fit),
                CoefficientsTable.Of(Id.Value, survey, data, Outcome.Value, fit, ColumnsOfModel, Errors),
                DiagnosticsTable.Of(Id.Value, fit),
            ],
            ResidualFigure.Of($"{Id.Value}.residuals", fit) is { } figure ? [figure] : []);

        IEnumerable<string> ColumnsOfModel(int model) => data.Columns(Blocks.Take(model + 1).SelectMany(block => block).Select(term => term.Value), Intercept);
    }
}
