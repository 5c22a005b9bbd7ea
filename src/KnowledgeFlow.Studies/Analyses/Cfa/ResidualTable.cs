using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.residuals</c>: correlations that the model leaves unexplained.</summary>
internal static class ResidualTable
{
    public static ResultTable Of(string id, ModelFit fit)
    {
        ImmutableArray<DenseMatrix> residuals = fit.Fitted.TryGet(out var fitted, out _)
            ? [.. Enumerable.Range(0, fit.Table.Groups).Select(group => ResidualCorrelations.Of(fitted.Estimate, group))]
            : [];
        return SquareTable.Of(
            $"{id}.residuals",
            new Phrase("Residual correlations", "残差相关"),
            Terms.Item,
            [.. fit.Table.Roles.Observed.Select(name => (name, Phrase.Verbatim(name)))],
            fit,
            (group, i, j) => residuals.IsEmpty ? null : residuals[group][i, j],
            [
                new Phrase("Observed less implied correlations; above .10 in absolute value they deserve a look (Kline 2016).", "观测相关减去模型隐含相关；绝对值超过 0.10 者值得留意（Kline，2016）。"),
                .. FitNotes.Coverage(fit),
                .. FitNotes.Diagnosis(fit),
            ]);
    }
}
