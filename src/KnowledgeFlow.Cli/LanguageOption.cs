using System.CommandLine;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli;

/// <summary>The option <c>--lang</c>.</summary>
internal static class LanguageOption
{
    /// <summary>Its name.</summary>
    public const string Name = "--lang";

    /// <param name="description">What it is the language of, and what holds unless it is given.</param>
    public static Option<string> Create(string description)
    {
        var option = new Option<string>(Name) { Description = description };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    /// <summary>The language asked for, or null.</summary>
    public static ReportLanguage? Chosen(ParseResult parsed, Option<string> option) => Named(parsed.GetValue(option));

    /// <summary>The language of a tag, or null.</summary>
    public static ReportLanguage? Named(string? tag) => tag switch
    {
        "en" => ReportLanguage.English,
        "zh" => ReportLanguage.Chinese,
        _ => null,
    };
}
