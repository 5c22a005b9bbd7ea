using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>A variable as it is.</summary>
/// <param name="Name">The variable.</param>
public sealed record VariableTerm(string Name) : Term
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Variables => [Name];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
