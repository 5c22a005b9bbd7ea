using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Lays out <c>cfa.fit</c> and <c>sem.fit</c>.</summary>
internal static class FitTable
{
    private static readonly TableLayout<ModelFit> Layout = new(FitColumns.Of<ModelFit>(fit => fit));

    public static ResultTable Of(string id, ModelFit fit, ModelOptions options) => Layout.Table(
        $"{id}.fit",
        new Phrase("Model fit", "模型拟合"),
        Terms.Model,
        [(fit.Id, fit.Label, fit)],
        FitNotes.Of(fit, options));
}
