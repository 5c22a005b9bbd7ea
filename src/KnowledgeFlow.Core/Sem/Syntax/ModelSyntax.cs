using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>A model as its author wrote it: statements in order, before any default is filled in.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Text">The text they were read from.</param>
public sealed record ModelSyntax(ImmutableArray<ModelStatement> Statements, string Text)
{
    /// <summary>Reads a model in lavaan's language; see <see cref="ModelParser"/>.</summary>
    public static ModelResult<ModelSyntax> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ModelParser.Parse(text);
    }

    /// <summary>The line, without its end, at which <paramref name="span"/> starts.</summary>
    public string LineOf(SourceSpan span) => SourceLines.At(Text, span.Line);

    /// <summary>An error at a place of this model.</summary>
    internal ModelSyntaxError ErrorAt(SourceSpan span, string found, ModelExpectation expected) =>
        new(span, LineOf(span), found, expected);
}
