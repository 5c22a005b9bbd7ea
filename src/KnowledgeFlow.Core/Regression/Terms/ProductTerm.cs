using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>The products of the columns of two or more terms.</summary>
/// <param name="Factors">The terms multiplied, none a product itself.</param>
public sealed record ProductTerm(ImmutableArray<Term> Factors) : Term
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Variables => [.. Factors.SelectMany(factor => factor.Variables).Distinct()];

    /// <inheritdoc/>
    public override ImmutableArray<string> CategoricalVariables => [.. Factors.SelectMany(factor => factor.CategoricalVariables).Distinct()];

    /// <inheritdoc/>
    public bool Equals(ProductTerm? other) => other is not null && Factors.SequenceEqual(other.Factors);

    /// <inheritdoc/>
    public override int GetHashCode() => Factors.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join(':', Factors);
}
