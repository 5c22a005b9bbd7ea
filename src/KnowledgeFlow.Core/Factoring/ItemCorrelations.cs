using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>What factor analysis starts from: the correlations of items and the number of rows behind them.</summary>
public sealed class ItemCorrelations
{
    private const int FewestRows = 3;

    private readonly ImmutableArray<double> values;

    private ItemCorrelations(ImmutableArray<string> names, int count, ImmutableArray<double> values)
    {
        Names = names;
        Count = count;
        this.values = values;
    }

    /// <summary>The items, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of rows n.</summary>
    public int Count { get; }

    /// <summary>The number of items p.</summary>
    public int Items => Names.Length;

    /// <summary>Pearson's correlation of items i and j.</summary>
    public double this[int i, int j] => values[(i * Names.Length) + j];

    /// <summary>The correlations, p × p by rows.</summary>
    public ReadOnlySpan<double> AsSpan() => values.AsSpan();

    /// <summary>
    /// The correlations of complete rows. Not estimable with fewer than three rows
    /// (<see cref="Diagnosis.TooFewRows"/>), without items (<see cref="Diagnosis.TooFewItems"/>), or where items do not
    /// vary (<see cref="Diagnosis.ConstantVariables"/>, which names them).
    /// </summary>
    public static Outcome<ItemCorrelations> Of(Moments moments)
    {
        if (moments.Variables == 0)
        {
            return new Diagnosis.TooFewItems(0, 1);
        }

        if (moments.Count < FewestRows)
        {
            return new Diagnosis.TooFewRows(moments.Count, FewestRows);
        }

        var constant = moments.ConstantVariables();
        if (!constant.IsEmpty)
        {
            return new Diagnosis.ConstantVariables(constant);
        }

        var p = moments.Variables;
        return new ItemCorrelations(moments.Names, moments.Count, [.. Enumerable.Range(0, p * p).Select(k => moments.Correlation(k / p, k % p))]);
    }

    /// <summary>Correlations known as a matrix, such as those that a paper prints.</summary>
    /// <param name="names">The items, in order.</param>
    /// <param name="count">The number of rows the correlations come from.</param>
    /// <param name="matrix">p × p, symmetric, with ones on the diagonal and nothing beyond −1 and 1.</param>
    /// <exception cref="ArgumentException">The matrix is not of that kind, or its order is not the number of names.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than three rows.</exception>
    public static ItemCorrelations FromMatrix(ImmutableArray<string> names, int count, DenseMatrix matrix)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, FewestRows);
        if (names.IsEmpty || matrix.Rows != names.Length || matrix.Columns != names.Length)
        {
            throw new ArgumentException($"{names.Length} items need a square matrix of that order, not {matrix.Rows} × {matrix.Columns}.", nameof(matrix));
        }

        for (var i = 0; i < names.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var correlation = i == j ? matrix[i, i] == 1 : Math.Abs(matrix[i, j]) <= 1 && matrix[i, j] == matrix[j, i];
                if (!correlation)
                {
                    throw new ArgumentException($"The elements of {names[i]} and {names[j]} are not those of a correlation matrix.", nameof(matrix));
                }
            }
        }

        return new ItemCorrelations(names, count, [.. matrix.AsSpan()]);
    }
}
