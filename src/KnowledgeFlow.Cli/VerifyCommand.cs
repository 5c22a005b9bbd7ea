using System.CommandLine;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow verify STUDY</c>: holds what is computed against what was published, cell by cell.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var study = new StudyArguments(terminal.Language);
        var command = new Command("verify", CommandWords.Verify.In(terminal.Language));
        study.AddTo(command);
        command.SetAction(parsed => Verify(study.Read(parsed), terminal, cancellation));
        return command;
    }

    private static int Verify(StudyPlan plan, Terminal terminal, CancellationToken cancellation)
    {
        var result = StudyVerifier.Verify(plan, cancellation);
        new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(VerificationTable.Of(result), plan.Study.Language);
        terminal.Output.WriteLine(Summary(result).In(plan.Study.Language));
        return result.Reproduced ? ExitStatus.Done : ExitStatus.NotReproduced;
    }

    /// <summary>The counts in a sentence.</summary>
    public static Phrase Summary(VerificationResult result) => CommandWords.CellsHold(result.Held, result.Counted, result.SetApart);
}
