using System.CommandLine;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Cli;

/// <summary>The command line as a function from arguments to an exit status.</summary>
public static class KflowApplication
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Cancelled when the user interrupts.</param>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        terminal = terminal with { Language = MessageLanguage.OfArguments(arguments, terminal.Language) };
        var language = MessageLanguage.OfInput(arguments, terminal.Language);
        try
        {
            return Invoke(arguments, terminal, cancellation);
        }
        catch (BadInputException problem)
        {
            return Fail(terminal, problem.Problem.ToMessage(language), ExitStatus.BadInput);
        }
        catch (Exception interrupted) when (interrupted is OperationCanceledException
            || (interrupted is AggregateException several && several.Flatten().InnerExceptions.All(each => each is OperationCanceledException)))
        {
            return Fail(terminal, CommandWords.Interrupted.In(language), ExitStatus.Interrupted);
        }
        catch (FolderNotWrittenException disk)
        {
            return Fail(terminal, $"{disk.Words.In(language)}\n{CommandWords.FolderRemedy.In(language)}", ExitStatus.Failure);
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, $"{DiskFault.Of(disk).In(language)}\n{CommandWords.DiskRemedy.In(language)}", ExitStatus.Failure);
        }
        catch (Exception bug)
        {
            return Fail(terminal, CommandWords.Failed(bug).In(language), ExitStatus.Failure);
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        var root = RootOf(terminal, cancellation);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Fail(terminal, $"{UsageFault.Of(parsed).In(terminal.Language)}\n{CommandWords.SeeHelp.In(terminal.Language)}", ExitStatus.BadInput);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>The commands with their descriptions in the terminal's language.</summary>
    internal static RootCommand RootOf(Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand(CommandWords.Root.In(terminal.Language))
        {
            InitCommand.Create(terminal),
            RunCommand.Create(terminal, cancellation),
            CodebookCommand.Create(terminal),
            VerifyCommand.Create(terminal, cancellation),
            AddressesCommand.Create(terminal, cancellation),
            PublishCommand.Create(terminal, cancellation),
            DiffCommand.Create(terminal),
            AuditCommand.Create(terminal),
            ExportCommand.Create(terminal, cancellation),
            ReconstructCommand.Create(terminal, cancellation),
        };
        foreach (var analysis in OneOffCatalogue.All)
        {
            root.Add(OneOffCommand.Create(analysis, terminal, cancellation));
        }

        root.Add(CompletionCommand.Create(terminal));
        HelpPage.AddTo(root, terminal);
        UsageFault.RefuseOptionsAsArguments(root);
        return root;
    }

    private static int Fail(Terminal terminal, string message, int status)
    {
        terminal.Error.WriteLine($"kflow: {message}");
        return status;
    }
}
