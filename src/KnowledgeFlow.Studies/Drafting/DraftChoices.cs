using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Drafting;

/// <summary>What a user decides of a draft, on the command line or asked for; what is left open is guessed.</summary>
public sealed record DraftChoices
{
    /// <summary>Nothing is decided.</summary>
    public static DraftChoices None { get; } = new();

    /// <summary>The constructs, in the place of all guessed ones; empty for the guesses.</summary>
    public ImmutableArray<ChosenConstruct> Constructs { get; init; } = [];

    /// <summary>Items that are scored from the other end of their scale.</summary>
    public ImmutableArray<string> Reversed { get; init; } = [];

    /// <summary>The scale of the constructs; null for that of their answers.</summary>
    public (double Minimum, double Maximum)? Scale { get; init; }

    /// <summary>The construct or variable to explain; null for the last construct.</summary>
    public string? Outcome { get; init; }

    /// <summary>What explains it; empty for the other constructs.</summary>
    public ImmutableArray<string> Predictors { get; init; } = [];
}
