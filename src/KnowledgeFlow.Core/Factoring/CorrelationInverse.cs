using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>The inverse and the log determinant of a correlation matrix, or which items make it singular.</summary>
internal sealed class CorrelationInverse
{
    /// <summary>
    /// The share of an item's variance that the items before it must leave unexplained; below it the correlations are
    /// those of an exact linear dependence blurred by rounding.
    /// </summary>
    private const double SmallestPivot = 1e-12;

    private readonly double[] inverse;
    private readonly int order;

    private CorrelationInverse(double[] inverse, int order, double logDeterminant)
    {
        this.inverse = inverse;
        this.order = order;
        LogDeterminant = logDeterminant;
    }

    /// <summary>ln |R|, at most 0.</summary>
    public double LogDeterminant { get; }

    /// <summary>Element i, j of R⁻¹.</summary>
    public double this[int i, int j] => inverse[(i * order) + j];

    /// <summary>The squared multiple correlation of item i with all the others, 1 − 1/r^ii.</summary>
    public double SquaredMultipleCorrelation(int i) => 1 - (1 / this[i, i]);

    /// <summary>
    /// Inverts by Cholesky in the items' own order, so that the items found superfluous are those that add nothing to
    /// the ones before them. No more rows than items is <see cref="Diagnosis.TooFewRows"/>, items that each repeat another
    /// <see cref="Diagnosis.DuplicateVariables"/>, dependent items of other kinds <see cref="Diagnosis.NotPositiveDefinite"/>.
    /// </summary>
    public static Outcome<CorrelationInverse> Of(ItemCorrelations correlations)
    {
        var p = correlations.Items;
        if (correlations.Count <= p)
        {
            return new Diagnosis.TooFewRows(correlations.Count, p + 1);
        }

        var factor = new double[p * p];
        var dependent = ImmutableArray.CreateBuilder<string>();
        var logDeterminant = 0.0;
        for (var j = 0; j < p; j++)
        {
            var rowJ = factor.AsSpan(j * p, p);
            for (var i = 0; i < j; i++)
            {
                // A dependent item has no pivot and takes no part in what follows.
                var pivot = factor[(i * p) + i];
                rowJ[i] = pivot == 0 ? 0 : (correlations[j, i] - SequentialSums.Dot(factor.AsSpan(i * p, i), rowJ[..i])) / pivot;
            }

            var rest = 1 - SequentialSums.Dot(rowJ[..j], rowJ[..j]);
            if (rest <= SmallestPivot)
            {
                dependent.Add(correlations.Names[j]);
                continue;
            }

            rowJ[j] = Math.Sqrt(rest);
            logDeterminant += Math.Log(rest);
        }

        if (dependent.Count > 0)
        {
            if (Twins(correlations, dependent) is { } twins)
            {
                return twins;
            }

            return new Diagnosis.NotPositiveDefinite(dependent.ToImmutable(), SymmetricEigensystem.Of(correlations.AsSpan(), p).Values[p - 1]);
        }

        return new CorrelationInverse(Invert(factor, p), p, logDeterminant);
    }

    /// <summary>The items that each one before them equals, where that is all that makes the correlations singular; else null.</summary>
    private static Diagnosis.DuplicateVariables? Twins(ItemCorrelations correlations, IReadOnlyCollection<string> dependent)
    {
        var pairs = dependent.Select(name => (Variable: name, Twin: TwinOf(correlations, name))).ToArray();
        return pairs.Any(pair => pair.Twin is null) ? null : new Diagnosis.DuplicateVariables([.. pairs.Select(pair => (pair.Variable, pair.Twin!))]);
    }

    private static string? TwinOf(ItemCorrelations correlations, string name)
    {
        var place = correlations.Names.IndexOf(name);
        return Enumerable.Range(0, place).Where(other => 1 - Math.Abs(correlations[place, other]) <= SmallestPivot).Select(other => correlations.Names[other]).FirstOrDefault();
    }

    private static double[] Invert(double[] factor, int p)
    {
        // Columns of L⁻¹ by forward substitution, kept as rows; then R⁻¹ = (L⁻¹)'L⁻¹.
        var columns = new double[p * p];
        for (var k = 0; k < p; k++)
        {
            var column = columns.AsSpan(k * p, p);
            for (var i = k; i < p; i++)
            {
                var right = i == k ? 1.0 : 0.0;
                column[i] = (right - SequentialSums.Dot(factor.AsSpan((i * p) + k, i - k), column[k..i])) / factor[(i * p) + i];
            }
        }

        var inverse = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                inverse[(i * p) + j] = inverse[(j * p) + i] = SequentialSums.Dot(columns.AsSpan((i * p) + i, p - i), columns.AsSpan((j * p) + i, p - i));
            }
        }

        return inverse;
    }
}
