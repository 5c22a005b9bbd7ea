using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.ResponseSurface;

/// <summary>Polynomial regression of an outcome on two variables of one scale, with the features of its surface (Edwards 1994).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="X">The first predictor.</param>
/// <param name="Y">The second predictor.</param>
/// <param name="Controls">Terms that are held constant.</param>
/// <param name="Midpoint">What is taken from both predictors; null for the middle of the first one's scale.</param>
/// <param name="Errors">Which standard errors.</param>
public sealed record ResponseSurfaceAnalysis(
    Located<string> Id, Located<string> Outcome, Located<string> X, Located<string> Y, ImmutableArray<Located<Term>> Controls, double? Midpoint, StandardErrors Errors)
    : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new UnsharedStatistics(Id)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => RegressionData.Variables(Outcome, All);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedSurface.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var middle = Midpoint ?? MiddleOf(survey) ?? throw X.Problem(ResponseSurfaceMessages.NoMidpoint(X.Value));
        var data = RegressionData.Of(survey, Outcome, All);
        var centred = data with
        {
            Frame = new SurveyData(data.Frame.Columns.Select(column => column.Name == X.Value || column.Name == Y.Value ? column.Mapped(value => value - middle) : column)) { Cancellation = data.Frame.Cancellation },
        };
        var blocks = Blocks;
        var fit = HierarchicalRegression.Fit(centred.Frame, Outcome.Value, [.. blocks.Select(block => block.ToArray())], intercept: true, Errors, level: Level);
        var note = Phrase.Format($"Predictors less {middle}, the middle of their scale.", $"自变量均减去量尺中点 {middle}。");
        return new ReportSection(
            Id.Value,
            new Phrase("Response surface", "多项式回归与响应面分析"),
            [
                ModelTable.Of(Id.Value, survey, centred, Outcome.Value, fit),
                CoefficientsTable.Of(
                    Id.Value, survey, centred, Outcome.Value, fit, model => centred.Columns(blocks.Take(model + 1).SelectMany(block => block), intercept: true), Errors, intercept: true, note),
                SurfaceTable.Of(Id.Value, survey, centred, fit, (X.Value, Y.Value), note),
            ],
            SurfaceFigure.Of(Id.Value, centred, fit, (X.Value, Y.Value), (survey.LabelOf(Outcome.Value), survey.LabelOf(X.Value), survey.LabelOf(Y.Value)), ReachOf(survey, middle)));
    }

    private IEnumerable<Located<Term>> All => Controls.Prepend(Plain(Y)).Prepend(Plain(X));

    private ImmutableArray<ImmutableArray<Term>> Blocks =>
    [
        .. Controls.IsEmpty ? [] : ImmutableArray.Create<ImmutableArray<Term>>([.. Controls.Select(control => control.Value)]),
        [new VariableTerm(X.Value), new VariableTerm(Y.Value)],
        [new PowerTerm(X.Value, 2), new ProductTerm([new VariableTerm(X.Value), new VariableTerm(Y.Value)]), new PowerTerm(Y.Value, 2)],
    ];

    private static Located<Term> Plain(Located<string> name) => new(new VariableTerm(name.Value), name.Place);

    private LikertScale? Scale(ScoredSurvey survey) => survey.Study.ConstructNamed(X.Value)?.Likert ?? survey.ScaleOf(X.Value);

    private double? MiddleOf(ScoredSurvey survey) => Scale(survey) is { } scale ? (scale.Minimum + scale.Maximum) / 2.0 : null;

    // Sums of items leave the scale of one.
    private double? ReachOf(ScoredSurvey survey, double middle) =>
        Scale(survey) is { } scale && survey.Study.ConstructNamed(X.Value)?.Score is null or ScoreKind.Mean ? Math.Max(scale.Maximum - middle, middle - scale.Minimum) : null;
}
