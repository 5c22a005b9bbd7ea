using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A variable of a path diagram.</summary>
/// <param name="Name">Its name, to which arrows refer.</param>
/// <param name="Label">What the diagram calls it.</param>
/// <param name="IsLatent">Whether it is a factor, drawn as an ellipse, or observed, drawn as a box.</param>
public sealed record PathNode(string Name, Phrase Label, bool IsLatent)
{
    /// <summary>The share of its variance that is explained, drawn below its label; null where nothing points at it or nothing is known.</summary>
    public double? RSquared { get; init; }

    /// <summary>Whether it is a control, which is drawn only on request.</summary>
    public bool IsControl { get; init; }
}
