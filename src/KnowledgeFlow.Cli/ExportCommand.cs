using System.CommandLine;
using KnowledgeFlow.Studies.Exporting;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow export STUDY --to PROGRAM</c>: writes the study's analyses as syntax for another program.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var study = new Argument<string>("STUDY") { Description = "The study file (study.yaml)." };
        var target = new Option<string>("--to") { Description = $"The program: {string.Join(", ", ExportTargets.Names)}.", Required = true };
        var folder = new Option<string>("--out") { Description = "The folder to write; export-PROGRAM/ beside the study file unless given." };
        var id = new Option<string>("--id") { Description = "The id of the one analysis to export; all unless given." };
        var command = new Command("export", "Writes a study's analyses as syntax for another program, with the screened answers beside it.") { study, target, folder, id };
        command.SetAction(parsed => Export(
            parsed.GetRequiredValue(study), parsed.GetRequiredValue(target), parsed.GetValue(folder), parsed.GetValue(id), terminal, cancellation));
        return command;
    }

    private static int Export(string study, string to, string? folder, string? id, Terminal terminal, CancellationToken cancellation)
    {
        // What can be refused is refused before anything is computed.
        var target = ExportTargets.Parse(to);
        var plan = StudyFileReader.Read(study);
        var path = folder ?? plan.Study.Resolve(ExportTargets.DefaultFolder(target));
        var output = new ReportFolder(path, "export", plan.Study.Files());
        var export = StudyExporter.Export(plan, target, id, cancellation);
        output.Write(export.Files);
        foreach (var omission in export.Omissions)
        {
            terminal.Error.WriteLine($"Left out: {omission}");
        }

        terminal.Error.WriteLine(FormattableString.Invariant($"Wrote {export.Files.Length} files to {path}"));
        return ExitStatus.Done;
    }
}
