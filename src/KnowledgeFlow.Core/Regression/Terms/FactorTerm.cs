using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>A categorical variable: one 0/1 column for every code but the lowest, which is the reference.</summary>
/// <param name="Name">The variable.</param>
public sealed record FactorTerm(string Name) : Term
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Variables => [Name];

    /// <inheritdoc/>
    public override ImmutableArray<string> CategoricalVariables => [Name];

    /// <inheritdoc/>
    public override string ToString() => $"factor({Name})";
}
