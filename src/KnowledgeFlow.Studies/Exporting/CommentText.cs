namespace KnowledgeFlow.Studies.Exporting;

/// <summary>Makes a stranger's text fit for a comment: one line, nothing that acts on a terminal.</summary>
internal static class CommentText
{
    /// <summary>The text with every control character and line separator turned into a blank.</summary>
    public static string Of(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)).Trim();

    /// <summary>Words in lines of at most <paramref name="width"/> characters; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Wrapped(IEnumerable<string> words, int width)
    {
        var line = string.Empty;
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
