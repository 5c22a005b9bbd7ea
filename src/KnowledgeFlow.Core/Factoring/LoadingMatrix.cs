using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Loadings of items on factors: p items by m factors, found by the item's name or place and the factor's place from 0.</summary>
public sealed class LoadingMatrix
{
    private readonly double[,] values;

    /// <summary>Loadings over a copy of <paramref name="values"/>.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="values">p × m.</param>
    /// <exception cref="ArgumentException">There is not one row an item.</exception>
    public LoadingMatrix(ImmutableArray<string> items, double[,] values)
    {
        if (values.GetLength(0) != items.Length)
        {
            throw new ArgumentException($"{items.Length} items need as many rows of loadings, not {values.GetLength(0)}.", nameof(values));
        }

        Items = items;
        this.values = (double[,])values.Clone();
    }

    /// <summary>The same with 0 for loadings that are no more than the rounding of correlations.</summary>
    internal LoadingMatrix Cleared()
    {
        var cleared = ToArray();
        for (var i = 0; i < Items.Length; i++)
        {
            for (var k = 0; k < Factors; k++)
            {
                // Through extraction and rotation an element passes some dozens of operations on numbers up to 1.
                cleared[i, k] = RoundingError.Cleared(cleared[i, k], 1, operations: 50);
            }
        }

        return new LoadingMatrix(Items, cleared);
    }

    /// <summary>The items, in order.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>The number of factors m.</summary>
    public int Factors => values.GetLength(1);

    /// <summary>The loading of an item on a factor.</summary>
    public double this[int item, int factor] => values[item, factor];

    /// <summary>The loading of an item on a factor.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item.</exception>
    public double this[string item, int factor] =>
        Items.IndexOf(item) is var place and >= 0 ? values[place, factor] : throw new KeyNotFoundException($"There is no item {item}.");

    /// <summary>The sum over items of squared loadings on a factor.</summary>
    public double SumOfSquares(int factor)
    {
        var sum = 0.0;
        for (var i = 0; i < Items.Length; i++)
        {
            sum += values[i, factor] * values[i, factor];
        }

        return sum;
    }

    /// <summary>The loadings as a new matrix, p × m.</summary>
    public Matrix<double> ToMatrix() => Matrix<double>.Build.DenseOfArray(values);

    /// <summary>The loadings as a new array, p × m.</summary>
    public double[,] ToArray() => (double[,])values.Clone();
}
