using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>What tables call a parameter of a model.</summary>
internal static class ParameterLabel
{
    /// <summary>The label, from the labels of the variables in it.</summary>
    public static Phrase Of(ScoredSurvey survey, VariableRoles roles, ModelParameter parameter)
    {
        var (left, right) = (ProductOf(survey, parameter.Left), ProductOf(survey, parameter.Right));
        return parameter.Operator switch
        {
            ModelOperator.Loading => new Phrase($"{left.English} → {right.English}", $"{left.Chinese} → {right.Chinese}"),
            ModelOperator.Regression => new Phrase($"{right.English} → {left.English}", $"{right.Chinese} → {left.Chinese}"),
            ModelOperator.Covariance when parameter.IsVariance => roles.Indicators.Contains(parameter.Left) || roles.Outcomes.Contains(parameter.Left)
                ? new Phrase($"Residual variance of {left.English}", $"{left.Chinese} 的残差方差")
                : new Phrase($"Variance of {left.English}", $"{left.Chinese} 的方差"),
            ModelOperator.Covariance => new Phrase($"{left.English} ↔ {right.English}", $"{left.Chinese} ↔ {right.Chinese}"),
            ModelOperator.Intercept => new Phrase($"Intercept of {left.English}", $"{left.Chinese} 的截距"),
            _ => new Phrase($"Threshold {parameter.Right} of {left.English}", $"{left.Chinese} 的阈值 {parameter.Right}"),
        };
    }

    /// <summary>What models call a variable; a product by its factors, of a square <c>X²</c>.</summary>
    public static Phrase ProductOf(ScoredSurvey survey, string name)
    {
        var factors = name.Split(':', ProductIndicator.Sign).Select(survey.ModelLabel).ToArray();
        if (factors is [var only, var other] && only == other)
        {
            return new Phrase($"{only.English}²", $"{only.Chinese}²");
        }

        return new Phrase(string.Join(" × ", factors.Select(factor => factor.English)), string.Join(" × ", factors.Select(factor => factor.Chinese)));
    }
}
