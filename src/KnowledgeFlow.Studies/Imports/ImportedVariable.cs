using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>A variable as it was understood from a file.</summary>
/// <param name="Name">A short name, one of its own within the survey.</param>
/// <param name="Label">The question, on one line.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Answers">
/// The answers, one a row, as canonical text: codes, numbers in their shortest round-trip form, moments as <c>2024-06-01T09:37:16</c>,
/// lengths of time in seconds; empty where there is no answer. Codes in <see cref="Missing"/> that a tool writes for "no answer"
/// are empty here already; user-missing codes of statistical files are left standing.
/// </param>
public sealed record ImportedVariable(string Name, string Label, VariableRole Role, CodedList<string> Answers)
{
    /// <summary>The columns of the file (from 0) that it was read from.</summary>
    public ImmutableArray<int> Columns { get; init; } = [];

    /// <summary>Codes and what they stand for, in order; empty where the file tells none.</summary>
    public ImmutableArray<ImportedValue> Values { get; init; } = [];

    /// <summary>
    /// Whether the codes are the tool's own or follow an order that the labels tell. Otherwise they number the labels as these come, and
    /// are names and no numbers.
    /// </summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>The words that people typed behind the choice "other", one a row, or null.</summary>
    public CodedList<string>? OtherWords { get; init; }

    /// <summary>What stands for "no answer" in the file.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The lowest and highest code of a range that stands for "no answer" (−∞ and ∞ where it is open), or null.</summary>
    public (double Low, double High)? MissingRange { get; init; }

    /// <summary>The short name of the question whose choices, rows or things to rank are variables of their own, or null.</summary>
    public string? Group { get; init; }

    /// <summary>That question, or null.</summary>
    public string? Stem { get; init; }

    /// <summary>The choice, the row or the thing to rank, without its question, or null.</summary>
    public string? Part { get; init; }

    /// <summary>Whether an answer stands for none: empty, or one of the variable's codes for it.</summary>
    public bool IsMissing(string answer) => answer.Length == 0 || Missing.Contains(answer)
        || (MissingRange is var (low, high) && ImportedNumber.TryParse(answer, out var number) && number >= low && number <= high);
}
