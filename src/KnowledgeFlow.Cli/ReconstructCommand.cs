using System.CommandLine;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Reconstruction;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow reconstruct PUBLISHED-STUDY</c>: searches synthetic answers that bring out what a paper prints.</summary>
internal static class ReconstructCommand
{
    private const string DefaultFolder = "synthetic";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var paper = new Argument<string>("PUBLISHED-STUDY") { Description = "What the paper prints (paper.yaml)." };
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same one gives the same files.", DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Description = $"The folder to write; {DefaultFolder}/ beside the published study unless given." };
        var command = new Command("reconstruct", "Searches synthetic answers that bring out every printed number; they are marked as synthetic everywhere.") { paper, seed, folder };
        command.SetAction(parsed => Reconstruct(parsed.GetRequiredValue(paper), parsed.GetValue(seed), parsed.GetValue(folder), terminal, cancellation));
        return command;
    }

    private static int Reconstruct(string path, ulong seed, string? folder, Terminal terminal, CancellationToken cancellation)
    {
        var yaml = PublishedStudyReader.Text(path);
        var published = PublishedStudyReader.Parse(path, yaml);
        var destination = folder ?? Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, DefaultFolder);
        var output = new ReportFolder(destination, "reconstruct", path);
        Outcome<SyntheticStudy> outcome;
        using (var bar = new ReconstructionProgressBar(terminal))
        {
            outcome = StudyReconstruction.Run(published, yaml, new ReconstructionSettings(seed), bar, cancellation);
        }

        if (!outcome.TryGet(out var study, out var diagnosis))
        {
            terminal.Error.WriteLine($"kflow: {ReconstructionMessage.Of(diagnosis)}");
            return ExitStatus.NotReproduced;
        }

        cancellation.ThrowIfCancellationRequested();
        output.Write(study.Files);
        terminal.Error.WriteLine(FormattableString.Invariant($"Wrote {study.Files.Length} files to {destination}. The answers are SYNTHETIC, and every file says so."));
        new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(VerificationTable.Of(study.Verification), ReportLanguage.English);
        terminal.Output.WriteLine(VerifyCommand.Summary(study.Verification));
        return study.Verification.Reproduced ? ExitStatus.Done : ExitStatus.NotReproduced;
    }
}
