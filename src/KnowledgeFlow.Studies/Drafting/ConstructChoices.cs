using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>Puts what a user decides of constructs in the place of guesses.</summary>
internal static class ConstructChoices
{
    private const string ConstructOption = "--construct";
    private const string ReverseOption = "--reverse";

    /// <exception cref="BadInputException">An item is no variable or no point of a scale, a name is taken, or a reversed item belongs to no construct.</exception>
    public static ImmutableArray<DraftedConstruct> Of(ImportedSurvey survey, ImmutableArray<DraftedConstruct> guesses, DraftChoices choices)
    {
        var constructs = choices.Constructs.IsEmpty ? guesses : [.. choices.Constructs.Select(chosen => Chosen(survey, chosen, choices.Scale))];
        if (constructs.FirstOrDefault(construct => survey.VariableNamed(construct.Name) is not null || constructs.Count(other => other.Name == construct.Name) > 1) is { } taken && !choices.Constructs.IsEmpty)
        {
            throw DraftingMessages.NameTaken(taken.Name).At(InputPlace.File(ConstructOption));
        }

        ImmutableArray<string> reversed = [.. choices.Reversed.SelectMany(ItemRange.Names)];
        if (reversed.FirstOrDefault(item => !constructs.Any(construct => construct.Items.Any(own => own.Name == item))) is { } stranger)
        {
            throw DraftingMessages.ReversedStranger(stranger).At(InputPlace.File(ReverseOption));
        }

        return [.. constructs.Select(construct => construct with { Reversed = [.. construct.Items.Select(item => item.Name).Where(reversed.Contains)] })];
    }

    private static DraftedConstruct Chosen(ImportedSurvey survey, ChosenConstruct chosen, (double Minimum, double Maximum)? scale)
    {
        ImmutableArray<ImportedVariable> items = [.. chosen.Items.SelectMany(text => survey.VariableNamed(text) is { } exact ? [exact] : ItemRange.Names(text).Select(name => Variable(survey, name)))];
        return scale is null && !items.All(ConstructGuess.IsItem)
            ? throw DraftingMessages.NoScale(chosen.Name).At(InputPlace.File(ConstructOption))
            : ConstructGuess.Construct(survey, chosen.Name, chosen.Label, items, scale) with { Origin = ConstructOrigin.Given };
    }

    private static ImportedVariable Variable(ImportedSurvey survey, string name) => survey.VariableNamed(name)
        ?? throw DraftingMessages.NoVariable(name, [.. survey.Variables.Select(variable => new LabelledName(variable.Name, variable.Label))]).At(InputPlace.File(ConstructOption));
}
