using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Regression;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Lays out <c>mediation.coefficients</c>: one row a term of an equation, <c>OUTCOME:TERM</c>.</summary>
internal static class EquationCoefficientsTable
{
    public static ResultTable Of(string id, MediationLabels labels, MediationFit fit, MediationNotes notes) => CoefficientsTable.LayoutAt(notes.Analysis.Level).Table(
        $"{id}.coefficients",
        new Phrase("Coefficients of the equations", "各方程的回归系数"),
        new Phrase("Outcome and term", "因变量与项"),
        fit.AllEquations.SelectMany(equation => Rows(labels, equation, notes.Analysis.Level)),
        [.. notes.Sample, notes.Errors, new Phrase("β from the SDs of the columns as entered.", "β 基于进入方程各列的标准差。"), .. notes.Centred]);

    private static IEnumerable<(string Id, Phrase Label, CoefficientEstimate? Row)> Rows(MediationLabels labels, MediationEquation equation, double level)
    {
        var outcome = labels.OfEquation(equation);
        return equation.Fit.TryGet(out var fit, out _)
            ? Entered(fit)
            : MediationLabels.Terms(equation).Select(term => Row(term, null));

        // A column that was left out keeps its row.
        IEnumerable<(string Id, Phrase Label, CoefficientEstimate? Row)> Entered(LeastSquaresFit fitted)
        {
            var estimated = CoefficientTable.Of(fitted, level).ToDictionary(row => row.Term);
            return fitted.Entered.Select(term => Row(term, estimated.GetValueOrDefault(term)));
        }

        (string Id, Phrase Label, CoefficientEstimate? Row) Row(string term, CoefficientEstimate? row)
        {
            var label = labels.Of(term);
            return ($"{equation.Id}:{labels.IdOf(term)}", new Phrase($"{outcome.English}: {label.English}", $"{outcome.Chinese}：{label.Chinese}"), row);
        }
    }
}
