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
        var study = new Argument<string>(MessageLanguage.StudyArgument) { Description = CommandWords.StudyFile.In(terminal.Language) };
        var target = new Option<string>("--to") { Description = CommandWords.ExportTo.In(terminal.Language), Required = true };
        target.CompletionSources.Add([.. ExportTargets.Names]);
        var folder = new Option<string>("--out") { Description = CommandWords.ExportFolder.In(terminal.Language) };
        var id = new Option<string>("--id") { Description = CommandWords.ExportId.In(terminal.Language) };
        var command = new Command("export", CommandWords.Export.In(terminal.Language)) { study, target, folder, id };
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
            terminal.Error.WriteLine(CommandWords.LeftOut(omission).In(plan.Study.Language));
        }

        terminal.Error.WriteLine(CommandWords.WroteFiles(export.Files.Length, path).In(plan.Study.Language));
        return ExitStatus.Done;
    }
}
