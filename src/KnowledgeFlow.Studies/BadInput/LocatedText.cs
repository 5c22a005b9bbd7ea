using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>A text of several lines inside a file, such as a model in a study file, that knows the place of each of its characters.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">The place of the whole.</param>
/// <param name="Lines">Where its lines stand; empty where the file writes them differently (folded or with escapes).</param>
public sealed record LocatedText(string Text, InputPlace Place, ImmutableArray<InputLine> Lines)
{
    /// <summary>The place of a stretch of the text; of the whole where its lines cannot be told.</summary>
    /// <param name="line">The line within the text, from 1.</param>
    /// <param name="column">The first character within that line, from 1.</param>
    /// <param name="length">How many characters it covers.</param>
    public InputPlace PlaceOf(int line, int column, int length)
    {
        if (Lines.IsEmpty || line < 1)
        {
            return Place;
        }

        // A text may end with its last line, and what is missing then is missing there.
        var at = Lines[Math.Min(line, Lines.Length) - 1];
        var start = Math.Clamp(at.Column + column - 1, 1, at.Text.Length + 1);
        return InputPlace.Text(at.Path, at.Line, line > Lines.Length ? at.Text.Length + 1 : start, length, at.Text);
    }
}
