using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.fornell_larcker</c>: correlations of factors, √AVE on the diagonal.</summary>
internal static class FornellLarckerTable
{
    public static ResultTable Of(string id, ModelFit fit, ImmutableArray<ValidityRow> rows, ScoredSurvey survey)
    {
        var constructs = MeasuredConstruct.Of(fit.Table);
        ImmutableArray<DenseMatrix> correlations = fit.Fitted.TryGet(out var fitted, out _)
            ? [.. Enumerable.Range(0, fit.Table.Groups).Select(group => LatentCorrelations.Of(fitted.Estimate, group))]
            : [];
        int[] places = [.. constructs.Select(construct => fit.Table.Roles.Latent.IndexOf(construct.Name))];
        return SquareTable.Of(
            $"{id}.fornell_larcker",
            new Phrase("Correlations of factors and √AVE", "区分效度检验（Fornell-Larcker 准则）"),
            Terms.Construct,
            [.. constructs.Select(construct => (construct.Name, survey.LabelOf(construct.Name)))],
            fit,
            (group, i, j) => correlations.IsEmpty ? null
                : i == j ? rows[(group * constructs.Length) + i].RootOfAverageVarianceExtracted
                : correlations[group][places[i], places[j]],
            [
                new Phrase("√AVE on the diagonal, correlations that the model implies off it (Fornell and Larcker 1981).", "对角线为 √AVE，其余为潜变量相关系数（Fornell 与 Larcker，1981）。"),
                .. FitNotes.Diagnosis(fit),
            ]);
    }
}
