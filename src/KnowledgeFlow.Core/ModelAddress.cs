using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core;

/// <summary>How the address of a parameter is matched: to the letter, covariances and products in either order.</summary>
internal static class ModelAddress
{
    public static bool Matches(ParameterEstimate parameter, string name) =>
        parameter.Name == name
        || (parameter.Operator == ModelOperator.Covariance && $"{parameter.Right}~~{parameter.Left}" == name)
        || (parameter.Operator == ModelOperator.Regression && parameter.Right.Split(':') is [var first, var second] && $"{parameter.Left}~{second}:{first}" == name);
}
