using System.Globalization;
using KnowledgeFlow.Core.Sem.Syntax;

namespace KnowledgeFlow.Studies.Exporting.Mplus;

/// <summary>Writes names, numbers and lines as Mplus reads them: no line is longer than 90 characters.</summary>
internal static class MplusText
{
    private const int Width = 88;

    /// <summary>What names may be: at most eight characters, whatever their case.</summary>
    public static NameRules Rules { get; } = new(
        8,
        IsCaseSensitive: false,
        NameRules.Words("on pon by with xwith at is are all of missing model data variable analysis output title define plot savedata montecarlo names usev new and or not eq ne ge gt le lt if then else ind via do"));

    /// <summary>A number.</summary>
    public static string Number(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>A comment, in as many lines as it takes.</summary>
    public static IEnumerable<string> Comment(string text) =>
        CommentText.Wrapped(CommentText.Of(text).Split(' ').SelectMany(word => word.Chunk(Width - 2).Select(part => new string(part))), Width - 2).Select(line => $"! {line}");

    /// <summary>A statement of words, indented, with its semicolon.</summary>
    public static IEnumerable<string> Statement(string opening, IEnumerable<string> words) =>
        CommentText.Wrapped([opening, .. words], Width - 5).Select((line, i) => (i == 0 ? "  " : "    ") + line).ToArray() is [.. var lines, var last] ? [.. lines, last + ";"] : [];

    /// <summary>An expression of a definition or constraint.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="name">The name of a label or of a quantity defined before.</param>
    public static string Expression(ModelExpression expression, Func<string, string> name) => expression switch
    {
        ModelExpression.Constant constant => Number(constant.Value),
        ModelExpression.Label label => name(label.Name),
        ModelExpression.Negation negation => $"(-{Expression(negation.Operand, name)})",
        ModelExpression.Binary binary => $"({Expression(binary.Left, name)} {Sign(binary.Operation)} {Expression(binary.Right, name)})",
        ModelExpression.Call call => $"{call.Function.ToString().ToUpperInvariant()}({Expression(call.Argument, name)})",
        _ => throw new InvalidOperationException($"There is no text for {expression.GetType().Name}."),
    };

    private static string Sign(ModelArithmetic operation) => operation switch
    {
        ModelArithmetic.Add => "+",
        ModelArithmetic.Subtract => "-",
        ModelArithmetic.Multiply => "*",
        ModelArithmetic.Divide => "/",
        _ => "**",
    };
}
