using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>
/// Binds the labels of expressions to parameters. Names defined by <c>:=</c> further up are put in whole, so that their
/// derivatives follow.
/// </summary>
internal sealed class ParameterExpressionCompiler(ModelSyntax model, ImmutableArray<ModelParameter> parameters)
{
    // Definitions of definitions double with each line, and expressions are walked by recursion.
    private const int LargestSize = 2_000;

    private readonly Dictionary<string, ParameterExpression> definitions = [];

    /// <summary>The first label that is not known.</summary>
    public ModelSyntaxError? Error { get; private set; }

    /// <summary>Compiles a definition and makes its name known to what follows.</summary>
    public DefinedParameter Define(ModelStatement.Definition definition)
    {
        if (definitions.ContainsKey(definition.Name.Name) || parameters.Any(parameter => parameter.Label == definition.Name.Name))
        {
            Error ??= model.ErrorAt(definition.Name.Span, definition.Name.Name, ModelExpectation.NewName);
        }

        var expression = Bounded(Compile(definition.Expression), definition.Span);
        definitions[definition.Name.Name] = expression;
        return new DefinedParameter(definition.Name.Name, expression);
    }

    /// <summary>Compiles a constraint.</summary>
    public EqualityConstraint Constrain(ModelStatement.Constraint constraint) =>
        new(Bounded(new ParameterExpression.Binary(ModelArithmetic.Subtract, Compile(constraint.Left), Compile(constraint.Right)), constraint.Span), constraint.Span.Line);

    private ParameterExpression Bounded(ParameterExpression expression, SourceSpan span)
    {
        if (expression.Size <= LargestSize)
        {
            return expression;
        }

        Error ??= model.ErrorAt(span, string.Empty, ModelExpectation.ShorterExpression);
        return new ParameterExpression.Constant(double.NaN);
    }

    private ParameterExpression Compile(ModelExpression expression) => expression switch
    {
        ModelExpression.Constant constant => new ParameterExpression.Constant(constant.Value),
        ModelExpression.Label label => Bind(label),
        ModelExpression.Negation negation => new ParameterExpression.Binary(ModelArithmetic.Subtract, new ParameterExpression.Constant(0), Compile(negation.Operand)),
        ModelExpression.Binary binary => new ParameterExpression.Binary(binary.Operation, Compile(binary.Left), Compile(binary.Right)),
        ModelExpression.Call call => new ParameterExpression.Call(call.Function, Compile(call.Argument)),
        _ => throw new InvalidOperationException("Every kind of expression is compiled."),
    };

    private ParameterExpression Bind(ModelExpression.Label label)
    {
        if (definitions.TryGetValue(label.Name, out var definition))
        {
            return definition;
        }

        switch (parameters.FirstOrDefault(parameter => parameter.Label == label.Name))
        {
            case { IsFree: true } free:
                return new ParameterExpression.Free(free.Free);
            case { Status: ParameterStatus.Fixed } @fixed:
                return new ParameterExpression.Constant(@fixed.FixedValue);
            default:
                Error ??= model.ErrorAt(label.Span, label.Name, ModelExpectation.KnownLabel);
                return new ParameterExpression.Constant(double.NaN);
        }
    }
}
