using KnowledgeFlow.Reporting.Language;
using Spectre.Console;

namespace KnowledgeFlow.Cli;

/// <summary>Where a command writes: results to one stream, messages to the other.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="Width">How many characters a line of results may have.</param>
/// <param name="Colours">Whether results may be coloured.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, int Width, bool Colours)
{
    /// <summary>The width of results that go to a file or a pipe, the same on every machine.</summary>
    public const int WidthOfPipe = 120;

    /// <summary>Whether somebody sees messages as they are written, so that progress may be shown.</summary>
    public bool IsErrorInteractive { get; init; }

    /// <summary>Where questions are asked and answered; null where nobody answers, as in a pipe.</summary>
    public IAnsiConsole? Prompts { get; init; }

    /// <summary>The language in which commands speak unless an input has its own.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>The process's own streams; colours only on a terminal that does not refuse them.</summary>
    public static Terminal OfProcess() => (Console.IsOutputRedirected
        ? new Terminal(Console.Out, new MessageWriter(Console.Error), WidthOfPipe, Colours: false)
        : new Terminal(Console.Out, new MessageWriter(Console.Error), Math.Max(40, Console.WindowWidth), string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))) with
    {
        IsErrorInteractive = !Console.IsErrorRedirected,
        Language = SystemLanguage.Find(),
        Prompts = Console.IsInputRedirected || Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
    };

    /// <summary>A console for tables.</summary>
    public IAnsiConsole ToAnsiConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = Colours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
