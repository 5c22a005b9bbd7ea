using System.CommandLine;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Cli;

/// <summary><c>kflow init DATA</c>: drafts a study file that runs at once.</summary>
internal sealed class InitCommand
{
    /// <summary>The study file beside the data file, unless told.</summary>
    public const string DefaultName = "study.yaml";

    private readonly Terminal terminal;
    private readonly DataArguments data;
    private readonly ConstructArguments constructs;
    private readonly Option<string> file;
    private readonly Option<string> outcome;
    private readonly Option<string> predictors;
    private readonly Option<bool> interactive;
    private readonly Option<string> language;

    private InitCommand(Terminal terminal)
    {
        var words = terminal.Language;
        this.terminal = terminal;
        data = new DataArguments(words);
        constructs = new ConstructArguments(CommandWords.DraftLikert, words);
        file = new Option<string>("--out") { Description = CommandWords.DraftOut.In(words) };
        this.outcome = new Option<string>("--outcome") { Description = CommandWords.DraftOutcome.In(words) };
        this.predictors = new Option<string>("--predictors") { Description = CommandWords.DraftPredictors.In(words) };
        this.interactive = new Option<bool>("--interactive") { Description = CommandWords.Interactive.In(words) };
        language = LanguageOption.Create(CommandWords.QuestionsLanguage.In(words));
    }

    public static Command Create(Terminal terminal)
    {
        var init = new InitCommand(terminal);
        var command = new Command("init", CommandWords.Init.In(terminal.Language)) { init.file, init.interactive };
        init.constructs.AddTo(command);
        command.Add(init.outcome);
        command.Add(init.predictors);
        init.data.AddTo(command);
        command.Add(init.language);
        command.SetAction(init.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var source = data.Read(parsed);
        var destination = parsed.GetValue(file) ?? Path.Combine(Path.GetDirectoryName(source.Path) ?? string.Empty, DefaultName);
        DraftFile.RequireNew(destination, file.Name);
        var survey = SurveyImport.Read(source);
        var language = LanguageOption.Chosen(parsed, this.language) ?? StudyDrafter.LanguageOf(survey);
        var drafter = new StudyDrafter(survey, DraftFile.PathFrom(destination, source.Path), language);
        var choices = Choices(parsed);
        if (parsed.GetValue(interactive))
        {
            var prompts = terminal.Prompts ?? throw CommandMessages.NobodyToAsk().At(InputPlace.File(interactive.Name));
            choices = new DraftDialogue(prompts, language).Ask(survey, drafter.Guesses, choices);
        }

        var draft = drafter.Draft(choices);
        DraftFile.Write(destination, draft);
        terminal.Output.Write(draft);
        terminal.Error.WriteLine(CommandWords.WroteStudy(destination).In(language));
        return ExitStatus.Done;
    }

    private DraftChoices Choices(ParseResult parsed) => new()
    {
        Constructs = [.. constructs.Constructs(parsed).Select(construct => new ChosenConstruct(construct.Name, null, construct.Items))],
        Reversed = constructs.Reversed(parsed),
        Scale = constructs.Scale(parsed),
        Outcome = parsed.GetValue(this.outcome) is { } outcome && NameList.Split(outcome) is [var name, ..] ? name : null,
        Predictors = [.. NameList.Split(parsed.GetValue(predictors) ?? string.Empty)],
    };
}
