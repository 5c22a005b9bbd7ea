using KnowledgeFlow.Studies.BadInput;
using YamlDotNet.Core;

namespace KnowledgeFlow.Studies.Yaml;

/// <summary>Says what is wrong with text that is not YAML, where people would look for it.</summary>
internal static class YamlFault
{
    public static BadInputException Of(StudyText source, YamlException error)
    {
        var reason = Reason(error);
        if (reason.StartsWith("duplicate key ", StringComparison.Ordinal))
        {
            var key = reason["duplicate key ".Length..];
            return YamlMessages.KeyTwice(key).At(source.At(error.Start, key.Length));
        }

        // The parser points at the start of the block that the tab spoils.
        if (reason.Contains(" tab ", StringComparison.Ordinal) && source.IndentingTab() is { } tab)
        {
            return YamlMessages.Tab().At(tab);
        }

        if (error is AnchorNotFoundException || error.InnerException is AnchorNotFoundException)
        {
            var anchor = reason.Split('\'') is [_, var name, ..] ? name : reason;
            return YamlMessages.NoAnchor(anchor).At(source.First($"*{anchor}"));
        }

        return source.FullWidthSign((int)error.End.Line) ?? source.MissingBlank((int)error.End.Line) ?? YamlMessages.NotYaml(YamlReasons.Of(reason)).At(source.At(error.Start));
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
