using System.Text.RegularExpressions;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>Knows questions that check attention by their words: "please select agree", 本题请选“同意”.</summary>
internal static partial class AttentionWording
{
    /// <summary>The question as such a check, or null where it is an ordinary one or the answer that it asks for is not among its own.</summary>
    /// <param name="variable">The question.</param>
    /// <param name="points">How many points its scale has, where its own answers do not name them.</param>
    public static AttentionItem? Of(ImportedVariable variable, int points)
    {
        var text = variable.Part ?? variable.Label;
        if (Asking().Match(text) is not { Success: true } asking)
        {
            return null;
        }

        // Of "agree" and "strongly agree" the longer one that the text names.
        var asked = asking.Groups["answer"].Value;
        var named = variable.Values.Where(value => value.Label.Length > 0 && asked.Contains(value.Label, StringComparison.OrdinalIgnoreCase)).MaxBy(value => value.Label.Length)?.Code
            ?? (Number().Match(asked) is { Success: true } number ? number.Value : null)
            ?? KnownScales.CodeNamedIn(asked, points);
        return named is not null && variable.Answers.Distinct.Contains(named) ? new AttentionItem(variable, named) : null;
    }

    [GeneratedRegex(@"(?:请选(?:择)?|请勾选|请回答|please\s+(?:select|choose|answer|mark|click)|(?:select|choose|mark)\s+(?:the\s+)?(?:option|answer))\s*(?<answer>.+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Number();
}
