using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Moderated regression: three blocks, simple slopes, Johnson-Neyman boundaries and the plots of both.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Predictor">The focal predictor.</param>
/// <param name="Moderator">What its effect depends on.</param>
/// <param name="Controls">Terms held constant.</param>
/// <param name="Centring">What is mean-centred.</param>
/// <param name="Probe">Where along the moderator slopes are taken.</param>
/// <param name="Errors">Which standard errors.</param>
public sealed record ModeratedRegression(
    Located<string> Id,
    Located<string> Outcome,
    Located<string> Predictor,
    Located<string> Moderator,
    ImmutableArray<Located<Term>> Controls,
    Centring Centring,
    Probe Probe,
    StandardErrors Errors)
    : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Fitted];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => RegressionData.Variables(Outcome, Fitted.Terms);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedModeration.Of(section);

    /// <inheritdoc/>
    internal override string? CoefficientRow(ResultTable coefficients, string outcome, string term) => outcome == Outcome.Value ? PrintedBlocks.LastRow(coefficients, term) : null;

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var data = Fitted.DataIn(survey);
        var result = ModerationAnalysis.Fit(
            data.Frame,
            new ModerationModel(Outcome.Value, Predictor.Value, Moderator.Value, [.. Controls.Select(control => control.Value)], Centring, Errors),
            Level);
        var roles = new ModerationRoles(survey.LabelOf(Outcome.Value), survey.LabelOf(Predictor.Value), survey.LabelOf(Moderator.Value));
        var (tables, figures) = Effects(survey, data, result, roles);
        return new ReportSection(
            Id.Value,
            new Phrase("Moderation", "调节效应"),
            [
                ModelTable.Of(Id.Value, survey, data, Outcome.Value, result.Regression),
                CoefficientsTable.Of(Id.Value, survey, data, Outcome.Value, result.Regression, model => data.Columns(Fitted.TermsOf(model + 1), intercept: true), Errors, true, roles.Centred(Centring)),
                .. tables,
            ],
            figures)
        {
            Distinctions =
            [
                roles.Outcome,
                new Phrase($"{roles.Predictor.English} × {roles.Moderator.English}", $"{roles.Predictor.Chinese} × {roles.Moderator.Chinese}"),
                new Phrase(
                    $"{roles.Predictor.English} × {roles.Moderator.English} → {roles.Outcome.English}", $"{roles.Predictor.Chinese} × {roles.Moderator.Chinese} → {roles.Outcome.Chinese}"),
            ],
        };
    }

    private ProbedRegression Fitted => new(Id, Outcome, Predictor, Moderator, Controls, Errors, Centring, Probe);

    private (ImmutableArray<ResultTable> Tables, ImmutableArray<Figure> Figures) Effects(ScoredSurvey survey, RegressionData data, ModerationResult result, ModerationRoles roles)
    {
        if (!result.Effect.TryGet(out var effect, out var diagnosis))
        {
            var moderator = data.Frame.Listwise()[Moderator.Value].ToArray();
            return (
                [
                    SlopeTable.Absent(Id.Value, roles, Probe, moderator, diagnosis, Level),
                    JohnsonNeymanTable.Absent(
                        Id.Value, roles, moderator.Length, DiagnosisPhrase.Note(new Phrase("No boundaries", "无临界点"), diagnosis)),
                ],
                []);
        }

        var probes = new ProbeLabels(survey.Categories(Moderator), effect.Moderator, Probe, roles.Moderator);
        if (BlockNotes.WithoutTests(survey, result.Regression, result.Regression.Blocks.Length - 1) is { } untested)
        {
            return (
                [
                    SlopeTable.Of(Id.Value, roles, probes, effect.Fit.Rows, SimpleSlope.Of(effect, Probe, Level), Level, untested),
                    JohnsonNeymanTable.Absent(Id.Value, roles, effect.Fit.Rows, untested),
                ],
                [InteractionFigure.Of($"{Id.Value}.interaction", roles, probes, InteractionLine.Of(effect, Probe, Level), Level)]);
        }

        var band = SlopeBand.Of(effect, Level);
        return (
            [SlopeTable.Of(Id.Value, roles, probes, effect.Fit.Rows, SimpleSlope.Of(effect, Probe, Level), Level), JohnsonNeymanTable.Of(Id.Value, roles, effect, band, Level)],
            [
                InteractionFigure.Of($"{Id.Value}.interaction", roles, probes, InteractionLine.Of(effect, Probe, Level), Level),
                .. effect.Moderator.IsBinary ? (IEnumerable<Figure>)[] : [JohnsonNeymanFigure.Of($"{Id.Value}.johnson_neyman", roles, effect, band, Level)],
            ]);
    }
}
