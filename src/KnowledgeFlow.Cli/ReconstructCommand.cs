using System.CommandLine;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Reconstruction;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Verification;
using KnowledgeFlow.Studies.Verification.Formats;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow reconstruct PUBLISHED-STUDY</c>: searches synthetic answers that bring out what a paper prints.</summary>
internal static class ReconstructCommand
{
    /// <summary>The folder beside the published study, unless told.</summary>
    public const string DefaultFolder = "synthetic";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var paper = new Argument<string>("PUBLISHED-STUDY") { Description = CommandWords.PublishedStudy.In(terminal.Language) };
        var seed = new Option<ulong>("--seed") { Description = CommandWords.ReconstructSeed.In(terminal.Language), DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Description = CommandWords.ReconstructFolder.In(terminal.Language) };
        var command = new Command("reconstruct", CommandWords.Reconstruct.In(terminal.Language)) { paper, seed, folder };
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
            terminal.Error.WriteLine($"kflow: {ReconstructionMessage.Of(diagnosis).In(terminal.Language)}");
            return ExitStatus.NotReproduced;
        }

        cancellation.ThrowIfCancellationRequested();
        output.Write(study.Files);
        terminal.Error.WriteLine(CommandWords.WroteSynthetic(study.Files.Length, destination).In(terminal.Language));
        new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(VerificationTable.Of(study.Verification), terminal.Language);
        terminal.Output.WriteLine(VerificationWords.CellsHold(study.Verification.Held, study.Verification.Counted, study.Verification.SetApart).In(terminal.Language));
        return study.Verification.Reproduced ? ExitStatus.Done : ExitStatus.NotReproduced;
    }
}
