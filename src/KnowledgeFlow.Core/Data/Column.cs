using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Data;

/// <summary>
/// One variable of a data set: a name and its values in row order, NaN where there is none. How the values are stored is
/// the column's own affair; readers take them in blocks.
/// </summary>
public abstract class Column
{
    /// <summary>Names the column.</summary>
    protected Column(string name, int length)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Length = length;
    }

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public int Length { get; }

    /// <summary>The value in row <paramref name="row"/> (from 0), NaN where it is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is not one of the column's.</exception>
    public abstract double this[int row] { get; }

    /// <summary>Copies as many values as <paramref name="destination"/> holds, from row <paramref name="start"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rows asked for are not all the column's.</exception>
    public abstract void CopyTo(int start, Span<double> destination);

    /// <summary>The values as a new array.</summary>
    public double[] ToArray()
    {
        var values = new double[Length];
        CopyTo(0, values);
        return values;
    }

    /// <summary>Whether any row has a value.</summary>
    public bool HasValues()
    {
        var block = new double[Math.Min(Length, 4096)];
        for (var start = 0; start < Length; start += block.Length)
        {
            var values = block.AsSpan(0, Math.Min(block.Length, Length - start));
            CopyTo(start, values);
            foreach (var value in values)
            {
                if (!double.IsNaN(value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The given rows, in the order given.</summary>
    /// <exception cref="IndexOutOfRangeException">A row is not one of the column's.</exception>
    public abstract Column Take(ImmutableArray<int> rows);

    /// <summary>The same rows with every value passed through <paramref name="map"/>, a function of the value alone.</summary>
    public abstract Column Mapped(Func<double, double> map);

    /// <summary>The column turned about its scale, minimum + maximum − x: what an item that is worded the other way says in the words of the others.</summary>
    /// <param name="minimum">The scale's lower end.</param>
    /// <param name="maximum">The scale's upper end.</param>
    /// <exception cref="ArgumentException">The ends are not finite and in order, or an answer lies outside them: a code for no answer is made NaN first (<see cref="Mapped"/>).</exception>
    public Column Reversed(double minimum, double maximum)
    {
        if (!double.IsFinite(minimum) || !double.IsFinite(maximum) || !(minimum < maximum))
        {
            throw new ArgumentException(FormattableString.Invariant($"A scale from {minimum} to {maximum} has no ends to turn about."), nameof(maximum));
        }

        foreach (var value in CountValues().Keys.Where(value => value < minimum || value > maximum))
        {
            throw new ArgumentException(FormattableString.Invariant($"The answer {value} in column {Name} lies outside {minimum} to {maximum}: make codes for no answer NaN, or mend the scale."), nameof(maximum));
        }

        return Mapped(value => minimum + maximum - value);
    }

    /// <summary>How often each value stands in the column; NaN, the missing value, is one of them where it stands there.</summary>
    public abstract IReadOnlyDictionary<double, int> CountValues();
}
