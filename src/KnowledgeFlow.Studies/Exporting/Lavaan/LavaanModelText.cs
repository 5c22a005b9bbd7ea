using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>Writes a model in lavaan's language, with names that R takes.</summary>
internal static partial class LavaanModelText
{
    private const int Width = 90;

    /// <summary>The lines of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="names">The names of its variables, labels and definitions.</param>
    public static ImmutableArray<string> Lines(WrittenModel model, ExportedNames names) =>
        [.. model.Syntax.Statements.SelectMany(statement => CommentText.Wrapped(Words(statement, names), Width).Select((line, i) => i == 0 ? line : "  " + line))];

    /// <summary>The labels of parameters and the names of definitions in a model.</summary>
    public static IEnumerable<string> Labels(WrittenModel model) => model.Syntax.Statements.SelectMany(statement => statement switch
    {
        ModelStatement.Formula formula => formula.Right.SelectMany(term => term.Modifiers).OfType<TermModifier.Labelled>().SelectMany(label => label.Labels),
        ModelStatement.Definition definition => [definition.Name.Name],
        _ => [],
    }).Where(label => label.Length > 0);

    // What must stay on one line is one word.
    private static IEnumerable<string> Words(ModelStatement statement, ExportedNames names) => statement switch
    {
        ModelStatement.Formula formula => FormulaWords(formula, names),
        ModelStatement.Definition definition => [names[definition.Name.Name], ":=", Expression(definition.Expression, names)],
        ModelStatement.Constraint constraint => [Expression(constraint.Left, names), "==", Expression(constraint.Right, names)],
        _ => throw new InvalidOperationException($"There is no text for {statement.GetType().Name}."),
    };

    private static IEnumerable<string> FormulaWords(ModelStatement.Formula formula, ExportedNames names)
    {
        yield return string.Join(" + ", formula.Left.Select(variable => names[variable.Name])) + " " + formula.Operator.Text();
        for (var i = 0; i < formula.Right.Length; i++)
        {
            var term = formula.Right[i];
            var name = term.IsIntercept ? "1"
                : formula.Operator == ModelOperator.Threshold ? term.Name
                : string.Join(':', term.Factors.Select(factor => names[factor.Name]));
            yield return string.Concat(term.Modifiers.Select(modifier => Modifier(modifier, names) + "*")) + name + (i < formula.Right.Length - 1 ? " +" : string.Empty);
        }
    }

    private static string Modifier(TermModifier modifier, ExportedNames names) => modifier switch
    {
        TermModifier.Fixed { Values: [var value] } => RText.Number(value),
        TermModifier.Fixed several => $"c({string.Join(",", several.Values.Select(RText.Number))})",
        TermModifier.Labelled { Labels: [{ Length: > 0 } label] } => names[label],
        TermModifier.Labelled several => $"c({string.Join(",", several.Labels.Select(label => label.Length == 0 ? "NA" : names[label]))})",
        TermModifier.Start start => $"start({string.Join(",", start.Values.Select(RText.Number))})",
        TermModifier.EqualTo equal => $"equal({string.Join(",", equal.Parameters.Select(parameter => $"\"{Address(parameter, names)}\""))})",
        _ => throw new InvalidOperationException($"There is no text for {modifier.GetType().Name}."),
    };

    // A parameter's address, or a label.
    private static string Address(string parameter, ExportedNames names) =>
        ParameterAddress().Match(parameter) is { Success: true } match
            ? names[match.Groups["left"].Value.Trim()] + match.Groups["operator"].Value + (match.Groups["right"].Value.Trim() is { Length: > 0 } right && match.Groups["operator"].Value is not ("~1" or "|") ? names[right] : match.Groups["right"].Value)
            : names[parameter];

    private static string Expression(ModelExpression expression, ExportedNames names) => expression switch
    {
        ModelExpression.Constant constant => RText.Number(constant.Value),
        ModelExpression.Label label => names[label.Name],
        ModelExpression.Negation negation => $"-({Expression(negation.Operand, names)})",
        ModelExpression.Binary binary => $"{Operand(binary.Left, names)}{Sign(binary.Operation)}{Operand(binary.Right, names)}",
        ModelExpression.Call call => $"{FunctionName(call.Function)}({Expression(call.Argument, names)})",
        _ => throw new InvalidOperationException($"There is no text for {expression.GetType().Name}."),
    };

    private static string Operand(ModelExpression expression, ExportedNames names) =>
        expression is ModelExpression.Binary or ModelExpression.Negation ? $"({Expression(expression, names)})" : Expression(expression, names);

    private static string Sign(ModelArithmetic operation) => operation switch
    {
        ModelArithmetic.Add => " + ",
        ModelArithmetic.Subtract => " - ",
        ModelArithmetic.Multiply => "*",
        ModelArithmetic.Divide => "/",
        _ => "^",
    };

    private static string FunctionName(ModelFunction function) => function switch
    {
        ModelFunction.Exp => "exp",
        ModelFunction.Log => "log",
        ModelFunction.Sqrt => "sqrt",
        _ => "abs",
    };

    [GeneratedRegex(@"^(?<left>[^=~|]+)(?<operator>=~|~~|~1$|~|\|)(?<right>.*)$")]
    private static partial Regex ParameterAddress();
}
