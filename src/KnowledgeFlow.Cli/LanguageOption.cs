using System.CommandLine;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli;

/// <summary>The option <c>--lang</c>.</summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--lang") { Description = "Language of titles, headings and notes: en or zh; the study file's unless given." };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    /// <summary>The language asked for, or null.</summary>
    public static ReportLanguage? Chosen(ParseResult parsed, Option<string> option) => parsed.GetValue(option) switch
    {
        "en" => ReportLanguage.English,
        "zh" => ReportLanguage.Chinese,
        _ => null,
    };
}
