using System.CommandLine;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow init DATA</c>: drafts a study file that runs at once.</summary>
internal static class InitCommand
{
    /// <summary>The study file beside the data file, unless told.</summary>
    public const string DefaultName = "study.yaml";

    public static Command Create(Terminal terminal)
    {
        var words = terminal.Language;
        var data = new DataArguments(words);
        var file = new Option<string>("--out") { Description = CommandWords.DraftOut.In(words) };
        var outcome = new Option<string>("--outcome") { Description = CommandWords.DraftOutcome.In(words) };
        var predictors = new Option<string>("--predictors") { Description = CommandWords.DraftPredictors.In(words) };
        var language = LanguageOption.Create(CommandWords.QuestionsLanguage.In(words));
        var command = new Command("init", CommandWords.Init.In(words)) { file, outcome, predictors, language };
        data.AddTo(command);
        command.SetAction(parsed =>
        {
            var source = data.Read(parsed);
            var destination = parsed.GetValue(file) ?? Path.Combine(Path.GetDirectoryName(source.Path) ?? string.Empty, DefaultName);
            DraftFile.RequireNew(destination, file.Name);
            var survey = SurveyImport.Read(source);
            var chosen = LanguageOption.Chosen(parsed, language) ?? StudyDrafter.LanguageOf(survey);
            var draft = new StudyDrafter(survey, DraftFile.PathFrom(destination, source.Path), chosen)
                .Draft(parsed.GetValue(outcome), NameList.Split(parsed.GetValue(predictors) ?? string.Empty));
            DraftFile.Write(destination, draft);
            terminal.Output.Write(draft);
            terminal.Error.WriteLine(CommandWords.WroteStudy(destination).In(chosen));
            return ExitStatus.Done;
        });
        return command;
    }
}
