using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Makes path diagrams of fitted models, one a group.</summary>
internal static class PathDiagrams
{
    /// <summary>The diagrams <c>ID.diagram</c>, or <c>ID.diagram-1</c>, … with groups; none where the model was not fitted.</summary>
    public static ImmutableArray<Figure> Of(string id, ScoredSurvey survey, ModelFit fit) => fit.Fitted.TryGet(out var fitted, out _)
        ? [.. Enumerable.Range(0, fit.Table.Groups).Select(group => Of(id, survey, fit, fitted, group))]
        : [];

    private static PathDiagramFigure Of(string id, ScoredSurvey survey, ModelFit fit, FittedModel fitted, int group)
    {
        var roles = fit.Table.Roles;
        var controls = Controls(survey, fit.Table);
        var items = fit.Table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Loading && roles.Observed.Contains(parameter.Right)).Select(parameter => parameter.Right).ToHashSet();

        // That of an item is the square of the loading beside it.
        var explained = RSquared.Of(fitted.Estimate).Where(share => share.Group == group && (!items.Contains(share.Variable) || roles.Outcomes.Contains(share.Variable)))
            .ToDictionary(share => share.Variable, share => share.Value);
        var suffix = fit.GroupNames.IsEmpty ? Phrase.Empty : new Phrase($": {fit.GroupNames[group]}", $"：{fit.GroupNames[group]}");
        return new PathDiagramFigure(
            fit.GroupNames.IsEmpty ? $"{id}.diagram" : FormattableString.Invariant($"{id}.diagram-{group + 1}"),
            new Phrase($"Path diagram{suffix.English}", $"路径图{suffix.Chinese}"),
            [
                .. roles.Latent.Concat(roles.Observed).Select(name => new PathNode(name, ParameterLabel.ProductOf(survey, name), roles.Latent.Contains(name))
                {
                    RSquared = explained.TryGetValue(name, out var share) && double.IsFinite(share) ? share : null,
                    IsControl = controls.Contains(name),
                }),
            ],
            [
                .. from row in Enumerable.Range(0, fit.Table.Parameters.Length)
                   let parameter = fit.Table.Parameters[row]
                   where parameter.Group == @group && IsDrawn(parameter)
                   let std = fitted.Standardised.Parameters[row]
                   select ArrowOf(parameter, std.Value, std.PValue),
            ],
            [
                new Phrase(
                    "Standardised estimates; ellipses are factors, boxes observed variables; R² of an item is its squared loading. Dashed: p ≥ .05. * p < .05, ** p < .01, *** p < .001.",
                    "标准化系数；椭圆为因子，方框为观测变量；题项的 R² 为其载荷的平方。虚线：p ≥ 0.05。* p < 0.05，** p < 0.01，*** p < 0.001。"),
                .. FitNotes.Diagnosis(fit),
            ]);
    }

    /// <summary>
    /// Observed predictors that nothing explains, whose every outcome has predictors of substance as well: factors, constructs' scores, products with what they
    /// are made of, and what is itself explained. A treatment that alone predicts a mediator is none.
    /// </summary>
    private static HashSet<string> Controls(ScoredSurvey survey, ParameterTable table)
    {
        var roles = table.Roles;
        var regressions = table.Parameters.Where(parameter => parameter.Operator == ModelOperator.Regression).ToList();
        var constructs = survey.Study.Constructs.Select(construct => construct.Name.Value).ToHashSet();
        var productFactors = roles.Observed.Where(IsProduct).SelectMany(name => name.Split(':')).ToHashSet();
        var outcomesOfSubstance = regressions.Where(parameter => IsOfSubstance(parameter.Right)).Select(parameter => parameter.Left).ToHashSet();
        return
        [
            .. regressions.GroupBy(parameter => parameter.Right)
                .Where(paths => !IsOfSubstance(paths.Key) && paths.All(path => outcomesOfSubstance.Contains(path.Left)))
                .Select(paths => paths.Key),
        ];

        bool IsOfSubstance(string name) => roles.Latent.Contains(name) || roles.Outcomes.Contains(name) || roles.Indicators.Contains(name)
            || constructs.Contains(name) || IsProduct(name) || productFactors.Contains(name);

        static bool IsProduct(string name) => name.Contains(':', StringComparison.Ordinal);
    }

    private static bool IsDrawn(ModelParameter parameter) =>
        parameter.Operator is ModelOperator.Loading or ModelOperator.Regression
        || (parameter.Operator == ModelOperator.Covariance && !parameter.IsVariance && !(parameter.Status == ParameterStatus.Fixed && parameter.FixedValue == 0));

    private static PathArrow ArrowOf(ModelParameter parameter, double value, double p) => parameter.Operator switch
    {
        ModelOperator.Loading => new PathArrow(parameter.Left, parameter.Right, PathArrowKind.Loading, value, p),
        ModelOperator.Regression => new PathArrow(parameter.Right, parameter.Left, PathArrowKind.Regression, value, p),
        _ => new PathArrow(parameter.Left, parameter.Right, PathArrowKind.Covariance, value, p),
    };
}
