using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>A variable to a whole power.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Exponent">The power, 2 or more.</param>
public sealed record PowerTerm(string Name, int Exponent) : Term
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Variables => [Name];

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}^{Exponent}");
}
