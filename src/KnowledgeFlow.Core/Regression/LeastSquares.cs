using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// Linear least squares on the rows. The condition of the matrix decides how: up to <see cref="WellConditioned"/> in doubles,
/// up to <see cref="Refinable"/> in doubles with compensated refinement, beyond entirely with 32 digits. Every certified NIST StRD linear
/// regression keeps more than nine digits this way, and survey data run at the speed of the first.
/// </summary>
internal static class LeastSquares
{
    /// <summary>
    /// A column is collinear when less than this share of its length is left over by the columns before it. Columns that are linear
    /// combinations but for rounding leave about 1e-16; Filip's x¹⁰, the worst of NIST's problems, 5e-8, and each lost digit
    /// of what is left is one of 32 in the arithmetic, not of 16.
    /// </summary>
    public const double CollinearBelow = 1e-12;

    private const double WellConditioned = 100;
    private const double Refinable = 1e4;
    private const double NearlyExactFit = 1e-8;

    /// <summary>Fits the outcome to the columns of the design, with its weights where it has some.</summary>
    /// <param name="design">The matrix, n × p.</param>
    /// <param name="outcome">The outcome as it is, n values without NaN.</param>
    /// <param name="outcomeName">Its name, for a diagnosis.</param>
    /// <param name="errors">Which standard errors the tests will use.</param>
    /// <param name="clusters">The cluster of each row, from 0, all of which occur; only for <see cref="StandardErrors.Clustered"/>.</param>
    /// <returns>
    /// The fit of the columns that are no linear combination of those before them (<see cref="LeastSquaresFit.Aliased"/> names the others); or
    /// <see cref="Diagnosis.ConstantVariables"/> where the outcome does not vary, <see cref="Diagnosis.TooFewRows"/> where there are no more rows than such columns.
    /// </returns>
    /// <exception cref="ArgumentException">The outcome has another length than the design, or a value that is not finite.</exception>
    public static Outcome<LeastSquaresFit> Fit(
        DesignMatrix design, ImmutableArray<double> outcome, string outcomeName, StandardErrors errors = StandardErrors.Ordinary, ImmutableArray<int> clusters = default)
    {
        if (outcome.Length != design.Rows)
        {
            throw new ArgumentException($"The outcome has {outcome.Length} rows where the design has {design.Rows}.", nameof(outcome));
        }

        if (!DesignMatrix.AllFinite(outcome.AsSpan()))
        {
            throw new ArgumentException("The outcome has a value that is missing or infinite.", nameof(outcome));
        }

        if (errors == StandardErrors.Clustered && (clusters.IsDefault || clusters.Length != design.Rows))
        {
            throw new ArgumentException("Clustered errors need the cluster of every row.", nameof(clusters));
        }

        if (outcome.IsEmpty)
        {
            return new Diagnosis.TooFewRows(0, design.Columns.Length + 1);
        }

        if (!outcome.AsSpan().ContainsAnyExcept(outcome[0]))
        {
            return new Diagnosis.ConstantVariables([outcomeName]);
        }

        var weighted = design.Weighted(outcome);
        var (kept, factors, aliased) = AliasedColumns.Part(design, weighted.AsSpan());
        var rank = kept.Columns.Length;
        return outcome.Length <= rank
            ? new Diagnosis.TooFewRows(outcome.Length, rank + 1)
            : new LeastSquaresFit(kept, outcome, Refined(factors, kept, weighted.AsSpan()), errors, clusters.IsDefault ? [] : clusters)
            {
                Aliased = aliased,
                Entered = design.Names,
            };
    }

    private static OrthogonalFactors Refined(OrthogonalFactors factors, DesignMatrix design, ReadOnlySpan<double> outcome)
    {
        if (!(factors.Condition <= Refinable))
        {
            return DoubleDoubleTriangularisation.Of(design, outcome);
        }

        var exactness = SumOfSquares(factors.Residuals) / SumOfSquares(outcome);
        return factors.Condition <= WellConditioned && exactness > NearlyExactFit
            ? factors
            : CompensatedRefinement.Refine(factors, design, outcome);
    }

    private static double SumOfSquares(ReadOnlySpan<double> values) => LaneSums.SumOfSquares(values);
}
