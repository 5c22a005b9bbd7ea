using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// A column that is an exact linear combination of those before it in its model, and so is left out of it: its coefficient is not estimable,
/// while the model's fit and every other coefficient stay what they are without it.
/// </summary>
/// <param name="Name">The column.</param>
/// <param name="Combination">
/// The columns before it that it is a combination of, in order, but for the intercept. Empty where it is constant beside an intercept, or zero throughout.
/// </param>
public sealed record AliasedColumn(string Name, ImmutableArray<string> Combination);
