using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>One row of a parameter table.</summary>
/// <param name="Left">The variable on the left.</param>
/// <param name="Operator">The relation.</param>
/// <param name="Right">The variable, product (<c>X:Z</c>) or threshold on the right; empty for an intercept.</param>
/// <param name="Group">The group, from 0.</param>
/// <param name="Status">Where the value comes from.</param>
/// <param name="Free">The place among the free parameters, from 0 and shared by parameters held equal; −1 where not free.</param>
/// <param name="FixedValue">The value of a fixed parameter; NaN otherwise.</param>
/// <param name="Start">The starting value that the model gives; NaN where it gives none.</param>
/// <param name="Label">The label; empty where there is none.</param>
/// <param name="IsWritten">Whether the model's text names the parameter; false for what the defaults add.</param>
public sealed record ModelParameter(
    string Left,
    ModelOperator Operator,
    string Right,
    int Group,
    ParameterStatus Status,
    int Free,
    double FixedValue,
    double Start,
    string Label,
    bool IsWritten)
{
    /// <summary>The parameter's address without its group: <c>f=~x1</c>, <c>y~x</c>, <c>x~~y</c>, <c>x~1</c>, <c>u|t1</c>.</summary>
    public string Name => Left + Operator.Text() + Right;

    /// <summary>Whether the parameter is estimated.</summary>
    public bool IsFree => Free >= 0;

    /// <summary>Whether it is a variance or residual variance.</summary>
    public bool IsVariance => Operator == ModelOperator.Covariance && Left == Right;

    /// <summary>Whether its predictor is a product of two variables, which only models with latent interactions take.</summary>
    public bool IsProduct => Operator == ModelOperator.Regression && Right.Contains(':', StringComparison.Ordinal);
}
