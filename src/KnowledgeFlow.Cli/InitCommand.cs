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

    private readonly Terminal _terminal;
    private readonly DataArguments _data;
    private readonly ConstructArguments _constructs;
    private readonly Option<string> _file;
    private readonly Option<string> _outcome;
    private readonly Option<string> _predictors;
    private readonly Option<bool> _interactive;
    private readonly Option<string> _language;

    private InitCommand(Terminal terminal)
    {
        var words = terminal.Language;
        _terminal = terminal;
        _data = new DataArguments(words);
        _constructs = new ConstructArguments(CommandWords.DraftLikert, words);
        _file = new Option<string>("--out") { Description = CommandWords.DraftOut.In(words) };
        _outcome = new Option<string>("--outcome") { Description = CommandWords.DraftOutcome.In(words) };
        _predictors = new Option<string>("--predictors") { Description = CommandWords.DraftPredictors.In(words) };
        _interactive = new Option<bool>("--interactive") { Description = CommandWords.Interactive.In(words) };
        _language = LanguageOption.Create(CommandWords.QuestionsLanguage.In(words));
    }

    public static Command Create(Terminal terminal)
    {
        var init = new InitCommand(terminal);
        var command = new Command("init", CommandWords.Init.In(terminal.Language)) { init._file, init._interactive };
        init._constructs.AddTo(command);
        command.Add(init._outcome);
        command.Add(init._predictors);
        init._data.AddTo(command);
        command.Add(init._language);
        command.SetAction(init.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var source = _data.Read(parsed);
        var destination = parsed.GetValue(_file) ?? Path.Combine(Path.GetDirectoryName(source.Path) ?? string.Empty, DefaultName);
        DraftFile.RequireNew(destination, _file.Name);
        var survey = SurveyImport.Read(source);
        var language = LanguageOption.Chosen(parsed, _language) ?? StudyDrafter.LanguageOf(survey);
        var drafter = new StudyDrafter(survey, DraftFile.PathFrom(destination, source.Path), language);
        var choices = Choices(parsed);
        if (parsed.GetValue(_interactive))
        {
            var prompts = _terminal.Prompts ?? throw CommandMessages.NobodyToAsk().At(InputPlace.File(_interactive.Name));
            choices = new DraftDialogue(prompts, language).Ask(survey, drafter.Guesses, choices);
        }

        var draft = drafter.Draft(choices);
        DraftFile.Write(destination, draft);
        _terminal.Output.Write(draft);
        _terminal.Error.WriteLine(CommandWords.WroteStudy(destination).In(language));
        return ExitStatus.Done;
    }

    private DraftChoices Choices(ParseResult parsed) => new()
    {
        Constructs = [.. _constructs.Constructs(parsed).Select(construct => new ChosenConstruct(construct.Name, null, construct.Items))],
        Reversed = _constructs.Reversed(parsed),
        Scale = _constructs.Scale(parsed),
        Outcome = parsed.GetValue(_outcome) is { } outcome && NameList.Split(outcome) is [var name, ..] ? name : null,
        Predictors = [.. NameList.Split(parsed.GetValue(_predictors) ?? string.Empty)],
    };
}
