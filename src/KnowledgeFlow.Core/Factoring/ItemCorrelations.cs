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
        Deviations = [.. names.Select(_ => 1.0)];
    }

    /// <summary>The items, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of rows n; of correlations of pairs the smallest number of a pair.</summary>
    public int Count { get; }

    /// <summary>
    /// What each item's deviations weigh in factors: all 1 where correlations are factored; the items' standard deviations, divisor n − 1, where covariances are
    /// (<see cref="OfCovariances"/>).
    /// </summary>
    public ImmutableArray<double> Deviations { get; private init; }

    /// <summary>Whether covariances are factored, in the items' own units.</summary>
    public bool AreCovariances { get; private init; }

    /// <summary>The sum of the variances that are factored: p for correlations.</summary>
    public double TotalVariance => AreCovariances ? Deviations.Sum(deviation => deviation * deviation) : Items;

    /// <summary>Ends extraction, rotation and what else can last; not part of the correlations.</summary>
    public CancellationToken Cancellation { get; init; }

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
        return new ItemCorrelations(moments.Names, moments.Count, [.. Enumerable.Range(0, p * p).Select(k => moments.Correlation(k / p, k % p))]) { Cancellation = moments.Cancellation };
    }

    /// <summary>
    /// The same, of which the covariances are factored: items weigh by their variances, and loadings are in the items' own units until they are divided by the standard deviations. Sampling adequacy, sphericity and
    /// anti-images remain those of the correlations, which say the same.
    /// </summary>
    public static Outcome<ItemCorrelations> OfCovariances(Moments moments) => Of(moments).Then<ItemCorrelations>(correlations =>
        new ItemCorrelations(correlations.Names, correlations.Count, correlations.values)
        {
            Deviations = [.. Enumerable.Range(0, moments.Variables).Select(i => Math.Sqrt(moments.Variance(i)))],
            AreCovariances = true,
            Cancellation = moments.Cancellation,
        });

    /// <summary>
    /// Each two items' correlation from the rows that answer both (pairwise). <see cref="Count"/> is the smallest number of rows of a pair. Rows differ between pairs, so that the matrix need not be one
    /// of correlations: <see cref="SmallestEigenvalue"/> may be negative.
    /// </summary>
    /// <returns>
    /// The correlations, <see cref="Diagnosis.TooFewItems"/>, or of a pair <see cref="Diagnosis.TooFewRowsOfPair"/> or <see cref="Diagnosis.ConstantVariables"/> where one of the two does not vary among the
    /// rows that answer both.
    /// </returns>
    public static Outcome<ItemCorrelations> OfPairs(SurveyData items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var p = items.Columns.Length;
        if (p == 0)
        {
            return new Diagnosis.TooFewItems(0, 1);
        }

        var (fewest, matrix) = (int.MaxValue, new double[p * p]);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var moments = MomentsAccumulator.Of(items.Select(i == j ? [items.Names[i]] : [items.Names[i], items.Names[j]]));
                if (moments.Count < FewestRows)
                {
                    return new Diagnosis.TooFewRowsOfPair(items.Names[j], items.Names[i], moments.Count, FewestRows);
                }

                if (moments.ConstantVariables() is { IsEmpty: false } constant)
                {
                    return new Diagnosis.ConstantVariables(constant);
                }

                fewest = Math.Min(fewest, moments.Count);
                matrix[(i * p) + j] = matrix[(j * p) + i] = i == j ? 1 : moments.Correlation(0, 1);
            }
        }

        return new ItemCorrelations([.. items.Names], fewest, [.. matrix]) { Cancellation = items.Cancellation };
    }

    /// <summary>The smallest eigenvalue of the correlations; below 0 where pairs contradict one another.</summary>
    public double SmallestEigenvalue => RoundingError.Cleared(SymmetricEigensystem.Of(AsSpan(), Items).Values[^1], Items);

    /// <summary>What is factored: the correlations, or the covariances r_ij s_i s_j, p × p by rows.</summary>
    internal double[] Factored()
    {
        var p = Items;
        var matrix = values.ToArray();
        for (var k = 0; AreCovariances && k < matrix.Length; k++)
        {
            matrix[k] *= Deviations[k / p] * Deviations[k % p];
        }

        return matrix;
    }

    /// <summary>Correlations known as a matrix, such as those that a paper prints.</summary>
    /// <param name="names">The items, in order.</param>
    /// <param name="count">The number of rows the correlations come from.</param>
    /// <param name="matrix">p × p, symmetric, with ones on the diagonal and nothing beyond −1 and 1.</param>
    /// <param name="cancellation">Ends what is worked out of them and can last.</param>
    /// <exception cref="ArgumentException">The matrix is not of that kind, or its order is not the number of names.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than three rows.</exception>
    public static ItemCorrelations FromMatrix(ImmutableArray<string> names, int count, DenseMatrix matrix, CancellationToken cancellation = default)
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

        return new ItemCorrelations(names, count, [.. matrix.AsSpan()]) { Cancellation = cancellation };
    }
}
