using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Lays out <c>mediation.models</c>: one row an equation.</summary>
internal static class EquationTable
{
    private static readonly TableLayout<(int Rows, Outcome<ModelSummary> Summary)> Layout = new(
    [
        ColumnLayout<(int Rows, Outcome<ModelSummary> Summary)>.Count("n", Terms.N, row => row.Rows),
        Number("r", new Phrase("R", "R"), NumberStyle.Bounded, summary => summary.R),
        Number("r2", new Phrase("R²", "R²"), NumberStyle.Bounded, summary => summary.RSquared),
        Number("adj_r2", new Phrase("Adj. R²", "调整后 R²"), NumberStyle.Bounded, summary => summary.AdjustedRSquared),
        Number("f", new Phrase("F", "F"), NumberStyle.Estimate, summary => summary.F),
        Whole("df1", new Phrase("df1", "df1"), summary => summary.NumeratorDegreesOfFreedom),
        Whole("df2", new Phrase("df2", "df2"), summary => summary.DenominatorDegreesOfFreedom),
        Number("p", Terms.P, NumberStyle.Probability, summary => summary.PValue),
        Number("mse", new Phrase("MSE", "均方误差"), NumberStyle.Estimate, summary => summary.ResidualStandardError * summary.ResidualStandardError),
    ]);

    public static ResultTable Of(string id, MediationLabels labels, MediationFit fit, MediationNotes notes) => Layout.Table(
        $"{id}.models",
        new Phrase("Equations", "各方程的模型汇总"),
        new Phrase("Outcome", "因变量"),
        fit.AllEquations.Select(equation => (equation.Id, labels.OfEquation(equation), (fit.RowsUsed.Length, equation.Fit.Then<ModelSummary>(fitted => ModelSummary.Of(fitted))))),
        [.. notes.Sample, .. notes.Number, notes.Errors]);

    private static ColumnLayout<(int Rows, Outcome<ModelSummary> Summary)> Number(string id, Phrase label, NumberStyle style, Func<ModelSummary, double> value) =>
        ColumnLayout<(int Rows, Outcome<ModelSummary> Summary)>.Number(id, label, style, row => row.Summary.Value(value));

    private static ColumnLayout<(int Rows, Outcome<ModelSummary> Summary)> Whole(string id, Phrase label, Func<ModelSummary, int> value) =>
        new(new ResultColumn(id, label, NumberStyle.Whole), row => row.Summary.TryGet(out var summary, out _) ? Cell.Of(value(summary)) : Cell.Null);
}
