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
        try
        {
            return Invoke(arguments, terminal, cancellation);
        }
        catch (BadInputException problem)
        {
            return Fail(terminal, problem.Message, ExitStatus.BadInput);
        }
        catch (Exception interrupted) when (interrupted is OperationCanceledException
            || (interrupted is AggregateException several && several.Flatten().InnerExceptions.All(each => each is OperationCanceledException)))
        {
            return Fail(terminal, "interrupted; nothing was written", ExitStatus.Interrupted);
        }
        catch (FolderNotWrittenException disk)
        {
            return Fail(terminal, $"{disk.Message}\nCheck the disk and the rights to the folder; what was there before is unchanged.", ExitStatus.Failure);
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, $"{disk.Message}\nCheck the disk, the rights to the files, and where the output goes.", ExitStatus.Failure);
        }
        catch (Exception bug)
        {
            return Fail(terminal, $"the program failed, which is a fault of kflow {StudyRunner.Version} and not of your data:\n{bug}", ExitStatus.Failure);
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("From a questionnaire export and a study file to the tables and figures of a paper, and back.")
        {
            RunCommand.Create(terminal, cancellation),
            VerifyCommand.Create(terminal, cancellation),
            AuditCommand.Create(terminal),
            ExportCommand.Create(terminal, cancellation),
            ReconstructCommand.Create(terminal, cancellation),
            CodebookCommand.Create(terminal),
            InitCommand.Create(terminal),
        };
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            var messages = string.Join("\n", parsed.Errors.Select(error => error.Message));
            return Fail(terminal, $"{messages}\nkflow --help and kflow COMMAND --help tell what can be asked.", ExitStatus.BadInput);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int Fail(Terminal terminal, string message, int status)
    {
        terminal.Error.WriteLine($"kflow: {message}");
        return status;
    }
}
