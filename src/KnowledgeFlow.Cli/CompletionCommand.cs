using System.CommandLine;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow completion SHELL</c>: prints what teaches a shell to complete commands, options and their choices.</summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = CommandWords.Shell.In(terminal.Language) };
        shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        var command = new Command("completion", CommandWords.Completion.In(terminal.Language)) { shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(CompletionScript.For(parsed.GetRequiredValue(shell)));
            return ExitStatus.Done;
        });
        return command;
    }
}
