using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Drafting;
using KnowledgeFlow.Studies.Imports;
using Spectre.Console;

namespace KnowledgeFlow.Cli;

/// <summary>
/// Asks on a terminal what a draft leaves open: which guessed constructs there are and what they are called, which items are worded in reverse, what is
/// explained and by what. What options have decided is not asked; enter alone takes what would be drafted unasked.
/// </summary>
/// <param name="console">The terminal.</param>
/// <param name="language">Its user's language.</param>
internal sealed class DraftDialogue(IAnsiConsole console, ReportLanguage language)
{
    private const int ShownAtOnce = 12;
    private const int LongestLabel = 60;

    /// <summary>What the user decides.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="guesses">The constructs that it suggests.</param>
    /// <param name="decided">What options have decided.</param>
    public DraftChoices Ask(ImportedSurvey survey, ImmutableArray<DraftedConstruct> guesses, DraftChoices decided)
    {
        console.WriteLine(DialogueWords.Summary(survey.Format, survey.Rows, survey.Variables.Length).In(language));
        if (guesses.IsEmpty && decided.Constructs.IsEmpty)
        {
            console.WriteLine(DialogueWords.NoConstructs.In(language));
            return decided;
        }

        var choices = decided.Constructs.IsEmpty ? Constructs(survey, guesses, decided) : decided;
        if (choices.Constructs.Length < 2)
        {
            return choices;
        }

        LabelledChoice[] names = [.. choices.Constructs.Select(construct => new LabelledChoice(construct.Name, construct.Label ?? construct.Name))];
        var outcome = choices.Outcome ?? One(DialogueWords.Outcome, names, names[^1]).Name;
        return choices with
        {
            Outcome = outcome,
            Predictors = choices.Predictors.IsEmpty
                ? [.. Several(DialogueWords.Predictors, [.. names.Where(name => name.Name != outcome)], marked: _ => true, atLeastOne: true).Select(choice => choice.Name)]
                : choices.Predictors,
        };
    }

    private DraftChoices Constructs(ImportedSurvey survey, ImmutableArray<DraftedConstruct> guesses, DraftChoices decided)
    {
        LabelledChoice[] offered = [.. guesses.Select(guess => new LabelledChoice(guess.Name, DialogueWords.Construct(guess).In(language)) { IsWhole = true })];
        var kept = Several(DialogueWords.Keep, offered, marked: _ => true).Select(choice => choice.Name).ToHashSet(StringComparer.Ordinal);
        var constructs = ImmutableArray.CreateBuilder<ChosenConstruct>();
        var reversed = decided.Reversed;
        foreach (var guess in guesses.Where(guess => kept.Contains(guess.Name)))
        {
            var name = Name(survey, guess, [.. constructs.Select(construct => construct.Name)]);
            var label = Text(DialogueWords.LabelOf(name), guess.Label == guess.Name ? name : guess.Label, _ => true);
            constructs.Add(new ChosenConstruct(name, label, [.. guess.Items.Select(item => item.Name)]));
            if (decided.Reversed.IsEmpty && !guess.Opposed.IsEmpty)
            {
                LabelledChoice[] items = [.. guess.Items.Select(item => new LabelledChoice(item.Name, item.Part ?? item.Label))];
                reversed = reversed.AddRange(Several(DialogueWords.Reversed(guess, name), items, marked: _ => false).Select(choice => choice.Name));
            }
        }

        return decided with { Constructs = constructs.ToImmutable(), Reversed = reversed };
    }

    private string Name(ImportedSurvey survey, DraftedConstruct guess, string[] taken) =>
        Text(DialogueWords.NameOf(guess), guess.Name, name => survey.VariableNamed(name) is null && !taken.Contains(name));

    private string Text(Phrase question, string usual, Func<string, bool> isFree) => console.Prompt(
        new TextPrompt<string>(Markup.Escape(question.In(language)))
            .DefaultValue(usual)
            .WithConverter(Markup.Escape)
            .Validate(text => text.Trim().Length > 0 && isFree(text.Trim()) ? ValidationResult.Success() : ValidationResult.Error(Markup.Escape(DialogueWords.NameTaken.In(language))))).Trim();

    private LabelledChoice One(Phrase question, LabelledChoice[] choices, LabelledChoice usual) => console.Prompt(
        new SelectionPrompt<LabelledChoice>()
            .Title(Markup.Escape(question.In(language)))
            .PageSize(ShownAtOnce)
            .MoreChoicesText(Markup.Escape(DialogueWords.More.In(language)))
            .UseConverter(Shown)
            .AddChoices([usual, .. choices.Where(choice => choice != usual)]));

    private List<LabelledChoice> Several(Phrase question, LabelledChoice[] choices, Func<LabelledChoice, bool> marked, bool atLeastOne = false)
    {
        var prompt = new MultiSelectionPrompt<LabelledChoice>()
            .Title(Markup.Escape(question.In(language)))
            .Required(atLeastOne)
            .PageSize(ShownAtOnce)
            .MoreChoicesText(Markup.Escape(DialogueWords.More.In(language)))
            .InstructionsText(Markup.Escape(DialogueWords.Instructions.In(language)))
            .UseConverter(Shown)
            .AddChoices(choices);
        foreach (var choice in choices.Where(marked))
        {
            prompt.Select(choice);
        }

        return console.Prompt(prompt);
    }

    // Words of a survey are a stranger's: they must not act, and not fill a terminal.
    private string Shown(LabelledChoice choice)
    {
        var words = PlainText.OneLine(choice.Label);
        var label = words.Length > LongestLabel && !choice.IsWhole ? $"{words[..LongestLabel]}…" : words;
        return Markup.Escape(choice.IsWhole || choice.Name == choice.Label ? label : DialogueWords.Item(choice.Name, label).In(language));
    }
}
