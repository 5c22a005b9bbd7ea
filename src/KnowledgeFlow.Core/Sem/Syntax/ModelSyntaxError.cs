using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>The first place at which a model's text cannot be read as meant.</summary>
/// <param name="Span">Where.</param>
/// <param name="LineText">The whole line.</param>
/// <param name="Found">What stands there; empty at the end of the model.</param>
/// <param name="Expected">What the language expects there.</param>
public sealed record ModelSyntaxError(SourceSpan Span, string LineText, string Found, ModelExpectation Expected)
{
    /// <summary>
    /// The line and, below it, carets under what was found. Wide (Chinese, Japanese, Korean) characters are padded
    /// with the ideographic space, so that the carets stand right in a fixed-width font.
    /// </summary>
    public string CaretText
    {
        get
        {
            var text = new StringBuilder(LineText).Append('\n');
            foreach (var character in LineText.AsSpan(0, Math.Min(Span.Column - 1, LineText.Length)))
            {
                text.Append(character == '\t' ? '\t' : IsWide(character) ? '\u3000' : ' ');
            }

            var end = Math.Min(Span.Column - 1 + Span.Length, LineText.Length);
            var marked = LineText.AsSpan(Math.Min(Span.Column - 1, LineText.Length), Math.Max(0, end - (Span.Column - 1)));
            foreach (var character in marked)
            {
                text.Append(IsWide(character) ? "^^" : "^");
            }

            return marked.IsEmpty ? text.Append('^').ToString() : text.ToString();
        }
    }

    /// <summary>The place and the kind of the error in the invariant culture, for logs; a report words it itself.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Span.Line}, column {Span.Column}: expected {Expected}, found '{Found}'");

    /// <summary>The error in plain English, with the line and carets under what was found: what an exception about a model says.</summary>
    public string Explain() => string.Create(
        CultureInfo.InvariantCulture,
        $"Line {Span.Line}, column {Span.Column} of the model: {(Found.Length == 0 ? "the end" : $"'{Found}'")} stands where {Expected.Words()} is expected.\n{CaretText}");

    private static bool IsWide(char character) =>
        character is >= '\u1100' and (<= '\u115f' or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff00' and <= '\uff60') or (>= '\uffe0' and <= '\uffe6'));
}
