using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Cli;

/// <summary>The options by which a command line names constructs, reversed items and their scale.</summary>
/// <param name="scale">What <c>--likert</c> means to the command.</param>
/// <param name="language">The language of the descriptions.</param>
internal sealed class ConstructArguments(Phrase scale, ReportLanguage language)
{
    private readonly Option<string[]> constructs = new("--construct") { Description = CommandWords.Construct.In(language) };
    private readonly Option<string[]> reversed = new("--reverse") { Description = CommandWords.Reverse.In(language) };
    private readonly Option<string> likert = new("--likert") { Description = scale.In(language) };

    /// <summary>The name of the option that names reversed items.</summary>
    public string ReverseName => reversed.Name;

    public void AddTo(Command command)
    {
        command.Add(constructs);
        command.Add(reversed);
        command.Add(likert);
    }

    /// <exception cref="BadInputException">A construct is not written as its name and its items.</exception>
    public ImmutableArray<(string Name, ImmutableArray<string> Items)> Constructs(ParseResult parsed) => [.. (parsed.GetValue(constructs) ?? []).Select(Construct)];

    public ImmutableArray<string> Reversed(ParseResult parsed) => [.. (parsed.GetValue(reversed) ?? []).SelectMany(NameList.Split)];

    /// <summary>The scale, or null where none is given.</summary>
    /// <exception cref="BadInputException">It is not written as its two ends.</exception>
    public (double Minimum, double Maximum)? Scale(ParseResult parsed) => parsed.GetValue(likert) is { } ends ? OneOffScale.Parse(ends, likert.Name) : null;

    private (string Name, ImmutableArray<string> Items) Construct(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && NameList.Split(text[(equals + 1)..]) is { Count: > 0 } items && NameList.Split(text[..equals]) is [var name, ..]
            ? (name, [.. items])
            : throw CommandMessages.NoConstruct(text).At(InputPlace.File(constructs.Name));
    }
}
