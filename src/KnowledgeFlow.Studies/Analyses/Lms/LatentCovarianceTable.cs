using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.covariances</c>: what the model makes of variances, covariances and correlations of latent variables.</summary>
internal static class LatentCovarianceTable
{
    public static ResultTable Of(string id, ScoredSurvey survey, InteractionFit fit) => ParameterColumns.At(survey.Level).Table(
        $"{id}.covariances",
        new Phrase("Variances and covariances of latent variables", "潜变量的方差与协方差"),
        new Phrase("Pair", "变量对"),
        fit.Covariances.Select(pair => (
            $"{pair.First}~~{pair.Second}",
            Label(survey.LabelOf(pair.First), survey.LabelOf(pair.Second)),
            ParameterRow.Of(pair.Covariance, pair.Correlation))),
        [
            new Phrase(
                "Of the whole variables as the model implies them, outcomes and products' part included; standardised they are correlations. Errors by the delta method.",
                "模型隐含的各潜变量（含结果变量及乘积项部分）的方差与协方差；标准化即为相关。标准误由 delta 法得出。"),
            .. fit.Diagnoses(),
        ]);

    private static Phrase Label(Phrase first, Phrase second) => first == second
        ? new Phrase($"Variance of {first.English}", $"{first.Chinese} 的方差")
        : new Phrase($"{first.English} ↔ {second.English}", $"{first.Chinese} ↔ {second.Chinese}");
}
