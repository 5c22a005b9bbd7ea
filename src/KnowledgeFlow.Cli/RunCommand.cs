using System.CommandLine;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow run STUDY</c>: prints the tables and writes the report folder.</summary>
internal static class RunCommand
{
    /// <summary>The folder beside the study file, unless told.</summary>
    public const string DefaultFolder = "results";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var study = new StudyArguments(terminal.Language);
        var report = new ReportArguments(CommandWords.ReportFolder, terminal.Language);
        var command = new Command("run", CommandWords.Run.In(terminal.Language));
        study.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var plan = study.Read(parsed);
            return report.Make(parsed, plan, plan.Study.Resolve(DefaultFolder), terminal, cancellation);
        });
        return command;
    }
}
