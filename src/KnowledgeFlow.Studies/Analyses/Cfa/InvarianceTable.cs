using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.invariance</c>: ever more parameters held equal across groups, each model against the one before.</summary>
internal static class InvarianceTable
{
    public static ResultTable Of(string id, ModelFitter fitter, ModelFit configural, WrittenModel model)
    {
        ImmutableArray<ModelFit> fits =
        [
            configural with { Id = "configural", Label = new Phrase("Configural", "形态等值") },
            fitter.Fit("metric", new Phrase("Metric", "弱等值（载荷）"), model, GroupEquality.Metric),
            fitter.Fit("scalar", new Phrase("Scalar", "强等值（截距）"), model, GroupEquality.Scalar),
            fitter.Fit("strict", new Phrase("Strict", "严格等值（残差）"), model, GroupEquality.Strict),
        ];
        return ComparisonTable.Layout.Table(
            $"{id}.invariance",
            new Phrase("Measurement invariance", "测量等值性"),
            Terms.Model,
            fits.Select((fit, i) => (fit.Id, fit.Label, new ComparisonRow(fit, i == 0 ? null : ModelDifference.Of(fit, fits[i - 1])))),
            [
                new Phrase(
                    "Metric: loadings equal; scalar: intercepts too, latent means free but in the first group; strict: residual variances too. Each model against the one before it.",
                    "弱等值：载荷相等；强等值：截距亦相等，除首组外潜变量均值自由；严格等值：残差方差亦相等。各模型与前一模型比较。"),
                new Phrase(
                    "Cheung and Rensvold (2002) take a CFI that falls by more than .01 for a sign of non-invariance.",
                    "Cheung 与 Rensvold（2002）以 CFI 下降超过 0.01 为不等值的信号。"),
                .. ComparisonTable.DifferenceNotes(fitter.Options.Estimator.Value),
                .. ModelDifference.Absences(fits.Skip(1).Select((fit, i) => (fit.Label, ModelDifference.Of(fit, fits[i]))), fitter.Options.Estimator.Value),
                .. FitAbsences.Of(fits),
                .. fits.SelectMany(FitNotes.Diagnosis),
            ]);
    }
}
