using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>What stands before the star of a term. One value holds for all groups, several for one group each.</summary>
/// <param name="Span">Its place.</param>
public abstract record TermModifier(SourceSpan Span)
{
    /// <summary>How many values there are: 1, or one a group.</summary>
    public abstract int Count { get; }

    /// <summary>Fixed values: <c>1*x</c>, <c>NA*x</c>, <c>c(1, NA)*x</c>.</summary>
    /// <param name="Values">The values; NaN frees the parameter.</param>
    /// <param name="Span">The place.</param>
    public sealed record Fixed(ImmutableArray<double> Values, SourceSpan Span) : TermModifier(Span)
    {
        /// <inheritdoc/>
        public override int Count => Values.Length;
    }

    /// <summary>Labels: <c>a*x</c>, <c>c(a, b)*x</c>, <c>label("a")*x</c>.</summary>
    /// <param name="Labels">The labels; empty where there is none.</param>
    /// <param name="Span">The place.</param>
    public sealed record Labelled(ImmutableArray<string> Labels, SourceSpan Span) : TermModifier(Span)
    {
        /// <inheritdoc/>
        public override int Count => Labels.Length;
    }

    /// <summary>Starting values: <c>start(0.8)*x</c>, <c>0.8?x</c>.</summary>
    /// <param name="Values">The values; NaN leaves the start to the program.</param>
    /// <param name="Span">The place.</param>
    public sealed record Start(ImmutableArray<double> Values, SourceSpan Span) : TermModifier(Span)
    {
        /// <inheritdoc/>
        public override int Count => Values.Length;
    }

    /// <summary>Equality with another parameter by its address or label: <c>equal("f=~x2")*x3</c>.</summary>
    /// <param name="Parameters">The addresses.</param>
    /// <param name="Span">The place.</param>
    public sealed record EqualTo(ImmutableArray<string> Parameters, SourceSpan Span) : TermModifier(Span)
    {
        /// <inheritdoc/>
        public override int Count => Parameters.Length;
    }
}
