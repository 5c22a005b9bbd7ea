using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KnowledgeFlow.Reporting.Language;
using Spectre.Console;

namespace KnowledgeFlow.Cli;

/// <summary>What <c>--help</c> prints, in the language of its user. The library's own page speaks English wherever it has no translation.</summary>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Indent = 2;
    private const int Gap = 2;

    private static readonly Phrase Usage = new("Usage:", "用法：");
    private static readonly Phrase Options = new("[options]", "[选项]");
    private static readonly Phrase Subcommand = new("COMMAND", "命令");
    private static readonly Phrase Arguments = new("Arguments:", "参数：");
    private static readonly Phrase OptionList = new("Options:", "选项：");
    private static readonly Phrase Commands = new("Commands:", "命令：");
    private static readonly Phrase Required = new(" (required)", "（必需）");
    private static readonly Phrase More = new(
        "The words are those of docs/command-line.md; kflow COMMAND --help tells more of one.", "详见 docs/command-line.md；kflow 命令 --help 可查看某一命令。");

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var console = terminal.ToAnsiConsole();
        var language = terminal.Language;
        Paragraph(console, command.Description ?? string.Empty);
        var isRoot = command is RootCommand;
        string[] usage = ["kflow", .. isRoot ? [Subcommand.In(language)] : new[] { command.Name }, .. command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name), Options.In(language)];
        Paragraph(console, $"{Usage.In(language)} {string.Join(' ', usage)}");
        List(console, Arguments, command.Arguments.Select(argument => (argument.Name, argument.Description)));
        List(console, OptionList, command.Options.Where(option => !option.Hidden).Select(option => (NameOf(option), option.Description)));
        List(console, Commands, command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        if (isRoot)
        {
            Paragraph(console, More.In(language));
        }

        return ExitStatus.Done;
    }

    /// <summary>Gives a command line this page and descriptions for what the library adds to it.</summary>
    public static void AddTo(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options)
        {
            option.Description = (option is HelpOption ? CommandWords.HelpOption : CommandWords.VersionOption).In(terminal.Language);
            if (option is HelpOption)
            {
                option.Action = new HelpPage(terminal);
            }
        }
    }

    private string NameOf(Option option)
    {
        var required = option.Required ? Required.In(terminal.Language) : string.Empty;
        if (option is HelpOption or VersionOption || option.ValueType == typeof(bool))
        {
            return option.Name + required;
        }

        return $"{option.Name} <{option.Name.TrimStart('-')}>{required}";
    }

    private static void Paragraph(IAnsiConsole console, string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
        console.WriteLine();
    }

    private void List(IAnsiConsole console, Phrase heading, IEnumerable<(string Name, string? Description)> entries)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(Indent, 0, Gap, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        var count = 0;
        foreach (var (name, description) in entries)
        {
            grid.AddRow(new Text(name), new Text(description ?? string.Empty));
            count++;
        }

        if (count > 0)
        {
            console.WriteLine(heading.In(terminal.Language));
            console.Write(grid);
            console.WriteLine();
        }
    }
}
