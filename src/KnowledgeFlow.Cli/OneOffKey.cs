using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Cli;

/// <summary>A key of the study file as an option of a one-off command: <c>monte_carlo</c> is <c>--monte-carlo</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Form">How its value is written.</param>
/// <param name="Description">What it means.</param>
/// <param name="Required">Whether the command cannot do without it.</param>
internal sealed record OneOffKey(string Key, OneOffForm Form, Phrase Description, bool Required = false)
{
    /// <summary>The words that a shell offers for its value; others, such as numbers, may be right too.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The option's name.</summary>
    public string OptionName => $"--{Key.Replace('_', '-')}";
}
