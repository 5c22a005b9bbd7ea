using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>A variable that a printed statistic speaks of, made from the columns of answers. Two are equal when they name the same columns in the same way.</summary>
public abstract record AnswerVariable
{
    private AnswerVariable()
    {
    }

    /// <summary>What tells variables apart.</summary>
    internal abstract string Key { get; }

    /// <summary>One column.</summary>
    public static Score Column(string name) => new([name], IsMean: false);

    /// <summary>The mean of items.</summary>
    public static Score MeanOf(ImmutableArray<string> items) => new(items, IsMean: true);

    /// <summary>The sum of items.</summary>
    public static Score SumOf(ImmutableArray<string> items) => new(items, IsMean: false);

    /// <summary>A column, or the sum or mean of several.</summary>
    /// <param name="Columns">The columns.</param>
    /// <param name="IsMean">Whether the sum is divided by the number of columns.</param>
    public sealed record Score(ImmutableArray<string> Columns, bool IsMean) : AnswerVariable
    {
        internal override string Key => (IsMean ? "mean:" : "sum:") + string.Join('\u001f', Columns);

        /// <inheritdoc/>
        public bool Equals(Score? other) => other is not null && Key == other.Key;

        /// <inheritdoc/>
        public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The product of two scores, which may be one and the same.</summary>
    /// <param name="First">One score.</param>
    /// <param name="Second">The other.</param>
    /// <param name="IsCentred">Whether both are centred at their means before they are multiplied.</param>
    public sealed record Product(Score First, Score Second, bool IsCentred) : AnswerVariable
    {
        internal override string Key => $"product{(IsCentred ? " centred" : string.Empty)}\u001e{First.Key}\u001e{Second.Key}";
    }

    /// <summary>1 where a column has a value, otherwise 0: a dummy of <c>factor(…)</c>.</summary>
    /// <param name="Name">The column.</param>
    /// <param name="Value">The value.</param>
    public sealed record Indicator(string Name, int Value) : AnswerVariable
    {
        internal override string Key => FormattableString.Invariant($"indicator {Value}\u001e{Name}");
    }
}
