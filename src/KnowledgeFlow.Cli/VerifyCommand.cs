using System.CommandLine;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow verify STUDY</c>: holds what is computed against what was published, cell by cell.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var study = new StudyArguments();
        var command = new Command("verify", "Compares a study's results with its published values; exits 1 when one does not hold.");
        study.AddTo(command);
        command.SetAction(parsed => Verify(study.Read(parsed), terminal, cancellation));
        return command;
    }

    private static int Verify(StudyPlan plan, Terminal terminal, CancellationToken cancellation)
    {
        var result = StudyVerifier.Verify(plan, cancellation);
        new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(VerificationTable.Of(result), plan.Study.Language);
        terminal.Output.WriteLine(Summary(result));
        return result.Reproduced ? ExitStatus.Done : ExitStatus.NotReproduced;
    }

    /// <summary>The counts in a sentence.</summary>
    public static string Summary(VerificationResult result) =>
        FormattableString.Invariant($"{result.Held} of {result.Counted} printed cells hold{SetApart(result)}.");

    private static string SetApart(VerificationResult result) =>
        result.SetApart == 0 ? string.Empty : FormattableString.Invariant($"; {result.SetApart} known to be impossible or misprinted are counted apart");
}
