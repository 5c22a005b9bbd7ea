using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>Lays out <c>sem.r2</c>: the share of each explained variable's variance.</summary>
internal static class RSquaredTable
{
    private static readonly TableLayout<double?> Layout = new(
    [
        ColumnLayout<double?>.Number("r2", new Phrase("R²", "R²"), NumberStyle.Bounded, row => row),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ModelFit fit)
    {
        var roles = fit.Table.Roles;
        var rows = fit.Fitted.TryGet(out var fitted, out _)
            ? RSquared.Of(fitted.Estimate).Select(share => (share.Variable, share.Group, Value: (double?)share.Value))
            : Enumerable.Range(0, fit.Table.Groups).SelectMany(group => roles.Indicators.Union(roles.Outcomes).Select(variable => (Variable: variable, Group: group, Value: (double?)null)));

        // What the structural model explains comes before its indicators.
        return Layout.Table(
            $"{id}.r2",
            new Phrase("Explained variance", "解释方差"),
            Terms.Variable,
            rows.OrderBy(row => row.Group).ThenBy(row => roles.Outcomes.Contains(row.Variable) ? 0 : 1).Select(row => (
                fit.InGroup(row.Group, row.Variable),
                new Phrase(fit.InGroup(row.Group, survey.LabelOf(row.Variable).English), fit.InGroup(row.Group, survey.LabelOf(row.Variable).Chinese)),
                row.Value)),
            [
                new Phrase("1 less residual variance over variance.", "1 − 残差方差/方差。"),
                .. FitNotes.Diagnosis(fit),
            ]);
    }
}
