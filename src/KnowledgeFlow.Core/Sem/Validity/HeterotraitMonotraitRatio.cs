using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Validity;

/// <summary>
/// HTMT: the mean correlation between two constructs' items over the geometric mean of the mean correlations within each
/// (Henseler, Ringle and Sarstedt 2015, doi:10.1007/s11747-014-0403-8, eq. 6), of absolute correlations. HTMT2 takes
/// geometric means throughout (Roemer, Schuberth and Henseler 2021, doi:10.1108/IMDS-02-2021-0082, eq. 8), so that
/// loadings need not be equal.
/// </summary>
public static class HeterotraitMonotraitRatio
{
    /// <summary>The ratio of two constructs; NaN where a construct has fewer than two items.</summary>
    /// <param name="correlations">The items' correlation matrix.</param>
    /// <param name="first">The places of the first construct's items.</param>
    /// <param name="second">The places of the second construct's items.</param>
    public static double Of(DenseMatrix correlations, ImmutableArray<int> first, ImmutableArray<int> second) =>
        Arithmetic(Between(correlations, first, second)) / Math.Sqrt(Arithmetic(Within(correlations, first)) * Arithmetic(Within(correlations, second)));

    /// <summary>HTMT2 of two constructs; NaN where a construct has fewer than two items, 0 where a correlation between them is exactly 0.</summary>
    /// <param name="correlations">The items' correlation matrix.</param>
    /// <param name="first">The places of the first construct's items.</param>
    /// <param name="second">The places of the second construct's items.</param>
    public static double Geometric(DenseMatrix correlations, ImmutableArray<int> first, ImmutableArray<int> second) =>
        GeometricMean(Between(correlations, first, second)) / Math.Sqrt(GeometricMean(Within(correlations, first)) * GeometricMean(Within(correlations, second)));

    private static double[] Between(DenseMatrix correlations, ImmutableArray<int> first, ImmutableArray<int> second) =>
        [.. first.SelectMany(i => second.Select(j => Math.Abs(correlations[i, j])))];

    private static double[] Within(DenseMatrix correlations, ImmutableArray<int> items) =>
        [.. items.SelectMany((i, place) => items.Skip(place + 1).Select(j => Math.Abs(correlations[i, j])))];

    private static double Arithmetic(double[] values) => values.Length == 0 ? double.NaN : values.Sum() / values.Length;

    private static double GeometricMean(double[] values) => values.Length == 0 ? double.NaN : Math.Exp(values.Sum(Math.Log) / values.Length);
}
