using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Data;

/// <summary>A column that stores every value as a double.</summary>
public sealed class DoubleColumn : Column
{
    private readonly ImmutableArray<double> values;

    /// <summary>A column over values that nobody can change.</summary>
    public DoubleColumn(string name, ImmutableArray<double> values)
        : base(name, Made(values).Length) => this.values = values;

    /// <summary>A column over a copy of <paramref name="values"/>.</summary>
    public static DoubleColumn Of(string name, params ReadOnlySpan<double> values) => new(name, ImmutableArray.Create(values));

    /// <inheritdoc/>
    public override double this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Length);
            return values[row];
        }
    }

    /// <inheritdoc/>
    public override void CopyTo(int start, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Length - destination.Length);
        values.AsSpan(start, destination.Length).CopyTo(destination);
    }

    /// <inheritdoc/>
    public override Column Take(ImmutableArray<int> rows) => new DoubleColumn(Name, [.. rows.Select(row => values[row])]);

    /// <inheritdoc/>
    public override Column Mapped(Func<double, double> map) => new DoubleColumn(Name, [.. values.Select(map)]);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<double, int> CountValues() => values.CountBy(value => value).ToDictionary();

    private static ImmutableArray<double> Made(ImmutableArray<double> values)
    {
        RequiredArray.ThrowIfDefault(values);
        return values;
    }
}
