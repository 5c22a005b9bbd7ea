using System.CommandLine;
using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Drafting;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow init DATA</c>: drafts a study file that runs at once.</summary>
internal static class InitCommand
{
    private const string DefaultName = "study.yaml";

    public static Command Create(Terminal terminal)
    {
        var data = new Argument<string>("DATA") { Description = "The data file: a survey tool's export, a workbook, a statistical program's file, or delimited text." };
        var file = new Option<string>("--out") { Description = $"The study file to write; {DefaultName} beside the data file unless given." };
        var outcome = new Option<string>("--outcome") { Description = "The construct or variable that is explained; the last construct unless given." };
        var predictors = new Option<string>("--predictors") { Description = "What explains it, separated by commas; the other constructs unless given." };
        var sheet = new Option<string>("--sheet") { Description = "The sheet of a workbook; the one that holds the answers unless given." };
        var language = new Option<string>("--lang") { Description = "Language of the report and of the comments: en or zh; that of most questions unless given." };
        language.AcceptOnlyFromAmong("en", "zh");
        var command = new Command("init", "Drafts a study file from a data file; the draft runs at once.") { data, file, outcome, predictors, sheet, language };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(data)!;
            var source = new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, [])
            {
                Sheet = parsed.GetValue(sheet) is { } name ? new Located<string>(name, InputPlace.File("--sheet")) : null,
            };
            var destination = parsed.GetValue(file) ?? Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, DefaultName);
            if (File.Exists(destination) || Directory.Exists(destination))
            {
                throw new InputProblem("this exists already and is not replaced", InputPlace.File(destination), "Give --out another name, or move the file away.").ToException();
            }

            var survey = SurveyImport.Read(source);
            var chosen = LanguageOption.Chosen(parsed, language) ?? StudyDrafter.LanguageOf(survey);
            var folder = Path.GetDirectoryName(Path.GetFullPath(destination))!;
            var relative = Path.GetRelativePath(folder, Path.GetFullPath(path)).Replace('\\', '/');
            string[] explaining = parsed.GetValue(predictors)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            var draft = new StudyDrafter(survey, relative, chosen).Draft(parsed.GetValue(outcome), explaining);
            File.WriteAllText(destination, draft, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            terminal.Output.Write(draft);
            terminal.Error.WriteLine(chosen == Reporting.Language.ReportLanguage.Chinese
                ? $"已写入 {destination}。下一步：kflow run {destination}"
                : $"Wrote {destination}. Next: kflow run {destination}");
            return ExitStatus.Done;
        });
        return command;
    }
}
