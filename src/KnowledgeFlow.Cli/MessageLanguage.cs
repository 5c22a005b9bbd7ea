using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli;

/// <summary>
/// The language in which a command speaks: that of <c>--lang</c>, else the one that the study file names, else that of its user's system. It is found before anything is
/// parsed or read, so that what goes wrong then is said in it too.
/// </summary>
internal static partial class MessageLanguage
{
    /// <summary>What the argument of commands on a study is called.</summary>
    public const string StudyArgument = "STUDY";

    // A language: key stands near the head of a file.
    private const int LongestHead = 65_536;

    /// <summary>The language of help and of faults of the command line itself.</summary>
    public static ReportLanguage OfArguments(IReadOnlyList<string> arguments, ReportLanguage system)
    {
        for (var k = arguments.Count - 1; k >= 0; k--)
        {
            var text = arguments[k];
            if (text == LanguageOption.Name && k + 1 < arguments.Count && LanguageOption.Named(arguments[k + 1]) is { } next)
            {
                return next;
            }

            if (text.StartsWith(LanguageOption.Name + "=", StringComparison.Ordinal) && LanguageOption.Named(text[(LanguageOption.Name.Length + 1)..]) is { } same)
            {
                return same;
            }
        }

        return system;
    }

    /// <summary>The language of messages about what a command reads.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="system">The language of the user's system.</param>
    public static ReportLanguage OfInput(IReadOnlyList<string> arguments, ReportLanguage system) =>
        arguments.Any(argument => argument == LanguageOption.Name || argument.StartsWith(LanguageOption.Name + "=", StringComparison.Ordinal))
            ? OfArguments(arguments, system)
            : arguments.Skip(1).Select(OfStudyFile).FirstOrDefault(language => language is not null) ?? system;

    // A file of answers is not looked into, nor is what cannot be read: that is told when it is read for its own sake.
    private static ReportLanguage? OfStudyFile(string path)
    {
        if (Path.GetExtension(path).ToUpperInvariant() is not (".YAML" or ".YML"))
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(path);
            var head = new char[LongestHead];
            var length = reader.ReadBlock(head);
            return Key().Match(new string(head, 0, length)) is { Success: true } key ? LanguageOption.Named(key.Groups["tag"].Value) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^language:\s*[""']?(?<tag>en|zh)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
