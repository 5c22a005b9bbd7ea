using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>Says what is wrong with text that is not YAML, where people would look for it.</summary>
internal static class YamlFault
{
    public static InputProblem Of(StudyText source, YamlException error)
    {
        var reason = Reason(error);
        if (reason.StartsWith("duplicate key ", StringComparison.Ordinal))
        {
            var key = reason["duplicate key ".Length..];
            return new InputProblem($"the key {key} stands twice in one mapping", source.At(error.Start, key.Length), "Keep one of the two.");
        }

        // The parser points at the start of the block that the tab spoils.
        if (reason.Contains(" tab ", StringComparison.Ordinal) && source.IndentingTab() is { } tab)
        {
            return new InputProblem("a tab indents this line, where YAML takes blanks alone", tab, "Indent with blanks.");
        }

        if (error is AnchorNotFoundException || error.InnerException is AnchorNotFoundException)
        {
            var anchor = reason.Split('\'') is [_, var name, ..] ? name : reason;
            return new InputProblem($"the alias *{anchor} has no anchor &{anchor}", source.First($"*{anchor}"), "Put text that begins with an asterisk in quotes.");
        }

        return new InputProblem(
            $"this is not valid YAML: {reason}",
            source.At(error.Start),
            "Check the indentation, the brackets and the quotes at this place; text with a colon and a blank in it needs quotes.");
    }

    // The parser's message begins with its own version of the place, which the excerpt shows better.
    private static string Reason(YamlException error)
    {
        var message = error.InnerException?.Message ?? error.Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var reason = (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
        return reason.Length == 0 ? reason : char.ToLowerInvariant(reason[0]) + reason[1..];
    }
}
