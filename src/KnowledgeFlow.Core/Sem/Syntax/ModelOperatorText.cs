namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>How the model language writes its operators.</summary>
public static class ModelOperatorText
{
    /// <summary>The operator as it stands between the two sides: <c>=~ ~ ~~ ~1 |</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined operator.</exception>
    public static string Text(this ModelOperator @operator) => @operator switch
    {
        ModelOperator.Loading => "=~",
        ModelOperator.Regression => "~",
        ModelOperator.Covariance => "~~",
        ModelOperator.Intercept => "~1",
        ModelOperator.Threshold => "|",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator)),
    };
}
