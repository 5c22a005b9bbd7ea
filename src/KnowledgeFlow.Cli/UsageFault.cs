using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Cli;

/// <summary>Says what is wrong with a command line. The library says it in English and gives no more than a text, by which its faults are told here.</summary>
internal static partial class UsageFault
{
    /// <summary>The faults of a command line, one a line; what follows from another is left out.</summary>
    public static Phrase Of(ParseResult parsed)
    {
        var unknown = parsed.Errors.Select(UnrecognisedIn).OfType<string>().ToList();
        var hasUnknownOption = unknown.Exists(IsOption);

        // What stands behind an option that there is not is its value, and no argument too many.
        bool Follows(ParseError error) => (unknown.Count > 0 && error.Message == MissingCommand)
            || (hasUnknownOption && UnrecognisedIn(error) is { } text && !IsOption(text));
        var faults = parsed.Errors.Where(error => !Follows(error)).Select(error => Of(error, parsed)).ToList();
        return new Phrase(string.Join('\n', faults.Select(fault => fault.English)), string.Join('\n', faults.Select(fault => fault.Chinese)));
    }

    /// <summary>Refuses what looks like an option where an argument is due, for which the library would take it.</summary>
    public static void RefuseOptionsAsArguments(Command root)
    {
        foreach (var argument in root.Subcommands.SelectMany(command => command.Arguments))
        {
            argument.Validators.Add(RefuseOptions);
        }
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => IsOption(token.Value)))
        {
            result.AddError($"Unrecognized command or argument '{token.Value}'.");
        }
    }

    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-';

    private static string? UnrecognisedIn(ParseError error) => Unrecognised().Match(error.Message) is { Success: true } match ? match.Groups[1].Value : null;

    private const string MissingCommand = "Required command was not provided.";

    private static Phrase Of(ParseError error, ParseResult parsed) => error.Message switch
    {
        MissingCommand => new Phrase("say what is to be done", "请指明要做什么"),
        _ when UnrecognisedIn(error) is { } text => Unknown(text, parsed),
        _ when Choice().Match(error.Message) is { Success: true } match => Choices(match.Groups[1].Value, Quoted().Matches(match.Groups[2].Value).Select(choice => choice.Groups[1].Value)),
        _ when NoNumber().Match(error.Message) is { Success: true } match => Phrase.Format($"{match.Groups[2].Value} takes a whole number, not '{match.Groups[1].Value}'", $"{match.Groups[2].Value} 应为整数，而不是“{match.Groups[1].Value}”"),
        _ when NoArgument().Match(error.Message) is { Success: true } match => Phrase.Format($"kflow {match.Groups[2].Value} needs {match.Groups[1].Value}", $"kflow {match.Groups[2].Value} 缺少 {match.Groups[1].Value}"),
        _ when NoValue().Match(error.Message) is { Success: true } match => Phrase.Format($"{match.Groups[1].Value} needs a value", $"{match.Groups[1].Value} 缺少取值"),
        _ when Many().Match(error.Message) is { Success: true } match => Phrase.Format($"{match.Groups[1].Value} stands {match.Groups[2].Value} times where one will do", $"{match.Groups[1].Value} 给出了 {match.Groups[2].Value} 次，只能给出一次"),
        _ when NoOption().Match(error.Message) is { Success: true } match => Phrase.Format($"kflow {parsed.CommandResult.Command.Name} needs {match.Groups[1].Value}", $"kflow {parsed.CommandResult.Command.Name} 缺少选项 {match.Groups[1].Value}"),
        _ => new Phrase(error.Message.TrimEnd('.'), $"命令行有误（原文）：{error.Message.TrimEnd('.')}"),
    };

    private static Phrase Unknown(string text, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isOption = IsOption(text);
        if (command is RootCommand && !isOption && File.Exists(text))
        {
            return Phrase.Format($"'{text}' is a file, not a command: kflow init {text} drafts a study file for a file of answers, kflow run {text} runs a study file", $"“{text}”是文件而不是命令：数据文件用 kflow init {text} 起草研究文件，研究文件用 kflow run {text} 运行");
        }

        var near = NearestName.Of(text, isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name));
        return isOption
            ? Phrase.Format($"there is no option {text}{(near is null ? string.Empty : $"; did you mean {near}?")}", $"没有选项 {text}{(near is null ? string.Empty : $"；是否指 {near}？")}")
            : command is RootCommand
                ? Phrase.Format($"there is no command '{text}'{(near is null ? string.Empty : $"; did you mean {near}?")}", $"没有命令“{text}”{(near is null ? string.Empty : $"；是否指 {near}？")}")
                : Phrase.Format($"'{text}' is one argument too many; text with blanks stands between quotes", $"多出一个参数“{text}”；含空格的文字须加引号");
    }

    private static Phrase Choices(string text, IEnumerable<string> choices)
    {
        var list = choices.ToList();
        return Phrase.Format($"'{text}' is not one of {string.Join(", ", list)}", $"“{text}”不在可选范围内：{string.Join("、", list)}");
    }

    [GeneratedRegex(@"^Unrecognized command or argument '(.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex Unrecognised();

    [GeneratedRegex(@"^Argument '(.*)' not recognized\. Must be one of:(.*)$", RegexOptions.Singleline)]
    private static partial Regex Choice();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^Cannot parse argument '(.*)' for option '(.*)' as expected type '.*'\.$", RegexOptions.Singleline)]
    private static partial Regex NoNumber();

    [GeneratedRegex(@"^Required argument '(.*)' missing for command: '(.*)'\.$")]
    private static partial Regex NoArgument();

    [GeneratedRegex(@"^Required argument missing for option: '(.*)'\.$")]
    private static partial Regex NoValue();

    [GeneratedRegex(@"^Option '(.*)' expects a single argument but (\d+) were provided\.$")]
    private static partial Regex Many();

    [GeneratedRegex(@"^Option '(.*)' is required\.$")]
    private static partial Regex NoOption();
}
