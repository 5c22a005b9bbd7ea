using System.CommandLine;
using KnowledgeFlow.Plotting;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Screening;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow run STUDY</c>: prints the tables and writes the report folder.</summary>
internal static class RunCommand
{
    private const string DefaultFolder = "results";

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var study = new StudyArguments();
        var folder = new Option<string>("--out") { Description = $"The folder to write; {DefaultFolder}/ beside the study file unless given." };
        var formats = new Option<string>("--format")
        {
            Description = $"Formats to write, separated by commas; {string.Join(",", ReportFormats.Default)} unless given.",
        };
        var template = new Option<string>("--template") { Description = "A Word document or template whose styles report.docx takes." };
        var full = new Option<bool>("--full") { Description = "Prints every table of results whole, in the place of the chapter's." };
        var command = new Command("run", "Analyses a study, prints its chapter and writes its report.") { folder, formats, template, full };
        study.AddTo(command);
        command.SetAction(parsed => Run(
            study.Read(parsed),
            parsed.GetValue(folder),
            parsed.GetValue(formats) ?? string.Join(',', ReportFormats.Default),
            parsed.GetValue(template),
            parsed.GetValue(full),
            terminal,
            cancellation));
        return command;
    }

    private static int Run(StudyPlan plan, string? folder, string formats, string? template, bool full, Terminal terminal, CancellationToken cancellation)
    {
        // What can be refused is refused before anything is computed.
        var style = plan.Study.Figures;
        var figures = new FigureRenderer(style, style.FontFile is { } font ? File.ReadAllBytes(font) : null);
        var renderers = ReportFormats.Parse(formats, figures, template is null ? null : WordTemplateReader.Read(template));
        var path = folder ?? plan.Study.Resolve(DefaultFolder);
        var output = new ReportFolder(path, "run", plan.Study.Files());

        // What draws takes a while to start, and the analyses do not need it.
        if (renderers.Any(renderer => renderer.DrawsFigures)) _ = Task.Run(figures.Load, CancellationToken.None);
        var result = StudyRunner.Run(plan, cancellation);
        var files = Files(result, renderers);
        cancellation.ThrowIfCancellationRequested();
        output.Write(files);

        // Said first: what is printed may find no room, and then the folder is there all the same.
        terminal.Error.WriteLine(FormattableString.Invariant($"Wrote {files.Count} files to {path}"));
        new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(full ? result.Report.WithEveryTable() : result.Report, plan.Study.Language);
        return ExitStatus.Done;
    }

    private static List<ReportFile> Files(StudyResult result, IEnumerable<IReportRenderer> renderers)
    {
        var files = renderers.SelectMany(renderer => renderer.Render(result.Report, result.Study.Language)).ToList();
        if (!result.Study.Screening.Rules.IsEmpty)
        {
            files.Add(ExclusionFile.Render(result.Ledger, result.Survey));
        }

        return files;
    }
}
