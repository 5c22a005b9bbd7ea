using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A variable that is not an item: its label and what its codes mean.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Label">What tables call it.</param>
/// <param name="Values">Codes as the file writes them and their labels, in the order of the study file.</param>
public sealed record Variable(Located<string> Name, string Label, ImmutableArray<(string Code, string Label)> Values)
{
    /// <summary>Whether quantities that people typed with units (<c>25岁</c>, <c>45%</c>, <c>5分52秒</c>) are read as numbers.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Codes that stand for no answer in this column, beside those of the whole file.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}
