using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>
/// A predictor as it is written: <c>x</c>, <c>x^2</c>, <c>factor(x)</c>, and products of these such as <c>x:factor(z)</c>.
/// <see cref="object.ToString"/> gives that text back, without blanks.
/// </summary>
public abstract record Term
{
    private protected Term()
    {
    }

    /// <summary>The variables that the term is formed from, in order, each once.</summary>
    public abstract ImmutableArray<string> Variables { get; }

    /// <summary>Those of them that make categories by <c>factor()</c>.</summary>
    public virtual ImmutableArray<string> CategoricalVariables => [];
}
