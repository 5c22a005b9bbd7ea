using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Lays out <c>cfa.parameters</c> and <c>sem.parameters</c>: one row a parameter, in the table's order.</summary>
internal static class ParametersTable
{
    /// <summary>The table.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="survey">Where labels are found.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="intervals">What resamples say of each row; empty where there are none.</param>
    /// <param name="standardisedIntervals">The same of the standardised estimates.</param>
    /// <param name="notes">Further notes.</param>
    public static ResultTable Of(string id, ScoredSurvey survey, ModelFit fit, ImmutableArray<ResampledQuantity> intervals, ImmutableArray<ResampledQuantity> standardisedIntervals, params IEnumerable<Phrase> notes) => ParameterColumns.With(!intervals.IsEmpty, survey.Level).Table(
        $"{id}.parameters",
        new Phrase("Parameters", "参数估计"),
        new Phrase("Parameter", "参数"),
        fit.Table.Parameters.Select((parameter, row) => (
            fit.InGroup(parameter.Group, ProductIndicator.AddressOf(parameter.Name)),
            LabelOf(survey, fit, parameter),
            RowOf(fit, row, intervals, standardisedIntervals))),
        [.. ParameterColumns.Notes, .. notes, .. FitNotes.Diagnosis(fit)]);

    private static ParameterRow RowOf(ModelFit fit, int row, ImmutableArray<ResampledQuantity> intervals, ImmutableArray<ResampledQuantity> standardisedIntervals)
    {
        return fit.Fitted.TryGet(out var fitted, out _)
            ? ParameterRow.Of(fitted.Solution.Parameters[row], fitted.Standardised.Parameters[row], intervals.IsDefaultOrEmpty ? null : intervals[row], standardisedIntervals.IsDefaultOrEmpty ? null : standardisedIntervals[row])
            : ParameterRow.None;
    }

    private static Phrase LabelOf(ScoredSurvey survey, ModelFit fit, ModelParameter parameter)
    {
        var label = ParameterLabel.Of(survey, fit.Table.Roles, parameter);
        return new Phrase(fit.InGroup(parameter.Group, label.English), fit.InGroup(parameter.Group, label.Chinese));
    }
}
