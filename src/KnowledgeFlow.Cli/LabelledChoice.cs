namespace KnowledgeFlow.Cli;

/// <summary>Something to choose in a dialogue.</summary>
/// <param name="Name">What is chosen.</param>
/// <param name="Label">What it is about.</param>
internal sealed record LabelledChoice(string Name, string Label)
{
    /// <summary>Whether the label holds the name already.</summary>
    public bool IsWhole { get; init; }
}
