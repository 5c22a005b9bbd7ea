namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>Lines of a text, ended by \n, \r\n or \r as the tokenizer counts them.</summary>
internal static class SourceLines
{
    /// <summary>The line of a number from 1, without its end; empty beyond the last.</summary>
    public static string At(string text, int line)
    {
        var rest = text.AsSpan();
        for (var current = 1; ; current++)
        {
            var end = rest.IndexOfAny('\n', '\r');
            if (current == line)
            {
                return (end < 0 ? rest : rest[..end]).ToString();
            }

            if (end < 0)
            {
                return string.Empty;
            }

            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }
    }
}
