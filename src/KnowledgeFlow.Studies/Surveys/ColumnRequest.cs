using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>A column that a study needs of its data.</summary>
/// <param name="Name">Its name, and where the study file asks for it.</param>
/// <param name="Scale">The scale that its answers must keep to, or null.</param>
/// <param name="Values">Labels that may stand in the file in the place of their codes.</param>
public sealed record ColumnRequest(Located<string> Name, LikertScale? Scale, ImmutableArray<(string Code, string Label)> Values)
{
    /// <summary>Codes that stand for no answer in this column, beside those of the whole file.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Whether quantities that people typed with units are read as numbers.</summary>
    public bool IsNumber { get; init; }

    /// <summary>What else might have been meant there, beside columns: the names of constructs.</summary>
    public ImmutableArray<LabelledName> Alternatives { get; init; } = [];
}
