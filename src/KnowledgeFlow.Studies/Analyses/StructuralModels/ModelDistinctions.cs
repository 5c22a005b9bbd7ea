using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What may tell fits of models apart: what is explained, how many factors and paths, by which estimator, in which groups.</summary>
internal static class ModelDistinctions
{
    /// <summary>The answers for a fit.</summary>
    public static ImmutableArray<Phrase?> Of(ModelFit fit, ModelOptions options, ScoredSurvey survey)
    {
        var regressions = fit.Table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Regression).ToList();
        var outcomes = regressions.Select(regression => regression.Left).Distinct().Select(survey.LabelOf).ToList();
        return
        [
            outcomes.Count == 1 ? outcomes[0] : null,
            Phrase.Format($"{fit.Table.Roles.Latent.Length} factors", $"{fit.Table.Roles.Latent.Length} 个因子"),
            Phrase.Format($"{regressions.Count} paths", $"{regressions.Count} 条路径"),
            Phrase.Verbatim(EstimatorWords.Of(options.EstimatorUnder(fit.Convention)).Program),
            options.Group is { } group ? new Phrase($"by {survey.LabelOf(group.Value).English}", $"按{survey.LabelOf(group.Value).Chinese}分组") : new Phrase("all groups together", "不分组"),
        ];
    }
}
