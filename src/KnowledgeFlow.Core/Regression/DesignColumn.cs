using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// A column of a design matrix. Powers and products of doubles have up to twice as many digits; what a double drops of them is
/// kept in <paramref name="Low"/>, because ill-conditioned polynomials (Filip's of degree ten) need it.
/// </summary>
/// <param name="Name">The term that the column stands for, unique in its matrix.</param>
/// <param name="Values">The values rounded to double, in row order.</param>
/// <param name="Low">What rounding left out, in row order; empty where nothing.</param>
public sealed record DesignColumn(string Name, ImmutableArray<double> Values, ImmutableArray<double> Low)
{
    private const double LargestValue = 1e70;

    /// <summary>
    /// Whether squares of it, and products of squares, stay within double precision: all finite, none beyond 10⁷⁰ in size, and not all below 10⁻⁷⁰. High powers and
    /// products may not.
    /// </summary>
    internal bool IsWithinRange
    {
        get
        {
            var largest = Values.IsEmpty ? 0 : Values.Max(Math.Abs);
            return Values.All(double.IsFinite) && (largest == 0 || largest is >= 1 / LargestValue and <= LargestValue);
        }
    }

    /// <summary>A column of exact doubles.</summary>
    public DesignColumn(string name, ImmutableArray<double> values)
        : this(name, values, [])
    {
    }
}
