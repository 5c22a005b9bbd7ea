using System.CommandLine;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Screening;

namespace KnowledgeFlow.Cli;

/// <summary>The options of every command that makes a report, and the report that they ask for.</summary>
/// <param name="folder">What <c>--out</c> means to the command.</param>
/// <param name="language">The language of the descriptions.</param>
internal sealed class ReportArguments(Phrase folder, ReportLanguage language)
{
    private readonly Option<string> outputFolder = new("--out") { Description = folder.In(language) };
    private readonly Option<string> formats = new("--format") { Description = CommandWords.Formats.In(language) };
    private readonly Option<string> template = new("--template") { Description = CommandWords.Template.In(language) };
    private readonly Option<bool> full = new("--full") { Description = CommandWords.Full.In(language) };

    public void AddTo(Command command)
    {
        command.Add(outputFolder);
        command.Add(formats);
        command.Add(template);
        command.Add(full);
    }

    /// <summary>Analyses a study, writes its folder where there is to be one, and prints its chapter.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="plan">The study.</param>
    /// <param name="usualFolder">The folder unless told; null for none.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="cancellation">Cancelled when the user interrupts.</param>
    public int Make(ParseResult parsed, StudyPlan plan, string? usualFolder, Terminal terminal, CancellationToken cancellation)
    {
        // What can be refused is refused before anything is computed.
        var path = parsed.GetValue(outputFolder) ?? usualFolder;
        var writing = path is null ? null : Writing(parsed, plan, path);
        var result = StudyRunner.Run(plan, cancellation);
        if (writing is var (renderers, output))
        {
            var drawn = ReportDrawing.Draws ? result.Report : result.Report.WithoutFigures();
            var files = Files(result, drawn, renderers);
            cancellation.ThrowIfCancellationRequested();
            output.Write(files);

            // Said first: what is printed may find no room, and then the folder is there all the same.
            terminal.Error.WriteLine(CommandWords.WroteFiles(files.Count, path!).In(plan.Study.Language));
            if (!ReportDrawing.Draws && result.Report.Sections.Sum(section => section.Figures.Length) is > 0 and var figures)
            {
                terminal.Error.WriteLine(CommandWords.FiguresLeftOut(figures).In(plan.Study.Language));
            }
        }

        new ConsoleReportRenderer(terminal.ToAnsiConsole()).Write(parsed.GetValue(full) ? result.Report.WithEveryTable() : result.Report, plan.Study.Language);
        return ExitStatus.Done;
    }

    private (IReadOnlyList<IReportRenderer> Renderers, ReportFolder Output)? Writing(ParseResult parsed, StudyPlan plan, string path)
    {
        var drawing = ReportDrawing.Of(plan.Study.Figures);
        var template = parsed.GetValue(this.template) is { } document ? WordTemplateReader.Read(document) : null;
        var renderers = ReportFormats.Parse(
            parsed.GetValue(formats) ?? string.Join(',', ReportFormats.DefaultOf(drawing.Figures)), drawing.Figures, drawing.Printer, template);
        var output = new ReportFolder(path, "run", plan.Study.Files());

        // What draws takes a while to start, and the analyses do not need it.
        if (renderers.Any(renderer => renderer.DrawsFigures))
        {
            _ = Task.Run(drawing.Load, CancellationToken.None);
        }

        return (renderers, output);
    }

    private static List<ReportFile> Files(StudyResult result, Report report, IEnumerable<IReportRenderer> renderers)
    {
        var files = renderers.SelectMany(renderer => renderer.Render(report, result.Study.Language)).ToList();
        if (!result.Study.Screening.Rules.IsEmpty)
        {
            files.Add(ExclusionFile.Render(result.Ledger, result.Survey));
        }

        return files;
    }
}
