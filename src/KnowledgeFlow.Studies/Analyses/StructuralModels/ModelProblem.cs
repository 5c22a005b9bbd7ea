using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Says in words where and why a model cannot be read as meant.</summary>
internal static class ModelProblem
{
    /// <summary>The exception that reports an error of a model's text; where a full-width sign spoils an operator, it points at the sign.</summary>
    public static BadInputException Of(ModelSyntaxError error, LocatedText source)
    {
        var line = source.Text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(error.Span.Line - 1) ?? string.Empty;
        var start = Math.Clamp(error.Span.Column - 1, 0, line.Length);
        return error.Expected == ModelExpectation.KnownCharacter && FullWidth.First(line.Substring(start, Math.Min(LongestOperator, line.Length - start))) is var (place, sign, _)
            ? ModelMessages.Unexpected(error.Expected, sign.ToString()).At(source.PlaceOf(error.Span.Line, error.Span.Column + place, 1))
            : ModelMessages.Unexpected(error.Expected, error.Found).At(source.PlaceOf(error.Span.Line, error.Span.Column, error.Span.Length));
    }

    private const int LongestOperator = 2;
}
