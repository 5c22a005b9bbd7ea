using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Loadings of items on factors: p items by m factors, found by the item's name or place and the factor's place from 0.</summary>
public sealed class LoadingMatrix
{
    /// <summary>Loadings.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="values">p × m.</param>
    /// <exception cref="ArgumentException">There is not one row an item.</exception>
    public LoadingMatrix(ImmutableArray<string> items, DenseMatrix values)
    {
        if (values.Rows != items.Length)
        {
            throw new ArgumentException($"{items.Length} items need as many rows of loadings, not {values.Rows}.", nameof(values));
        }

        Items = items;
        Values = values;
    }

    internal LoadingMatrix(ImmutableArray<string> items, WorkMatrix values)
        : this(items, values.ToDense())
    {
    }

    /// <summary>The same with 0 for loadings that are no more than the rounding of correlations.</summary>
    internal LoadingMatrix Cleared()
    {
        // Through extraction and rotation an element passes some dozens of operations on numbers up to 1.
        return new LoadingMatrix(Items, DenseMatrix.Of(Items.Length, Factors, (i, k) => RoundingError.Cleared(Values[i, k], 1, operations: 50)));
    }

    /// <summary>The same with each item's row times a number of its own.</summary>
    internal LoadingMatrix Times(ImmutableArray<double> scales) => new(Items, DenseMatrix.Of(Items.Length, Factors, (i, k) => scales[i] * Values[i, k]));

    /// <summary>The items, in order.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>The number of factors m.</summary>
    public int Factors => Values.Columns;

    /// <summary>The loading of an item on a factor.</summary>
    public double this[int item, int factor] => Values[item, factor];

    /// <summary>The loading of an item on a factor.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item.</exception>
    public double this[string item, int factor] =>
        Items.IndexOf(item) is var place and >= 0 ? Values[place, factor] : throw new KeyNotFoundException($"There is no item {item}.");

    /// <summary>The sum over items of squared loadings on a factor.</summary>
    public double SumOfSquares(int factor)
    {
        var sum = 0.0;
        for (var i = 0; i < Items.Length; i++)
        {
            sum += Values[i, factor] * Values[i, factor];
        }

        return sum;
    }

    /// <summary>The loadings, p × m.</summary>
    public DenseMatrix Values { get; }

    /// <summary>A copy of the loadings, p × m, for rotations to work on.</summary>
    internal WorkMatrix ToWork() => WorkMatrix.CopyOf(Values);
}
