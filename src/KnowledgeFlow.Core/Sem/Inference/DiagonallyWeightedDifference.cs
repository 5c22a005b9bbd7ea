using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The difference test of diagonally weighted least squares on ordered variables (Satorra 2000; scaled and shifted as by Asparouhov and Muthén 2010), as lavaan's
/// lavTestLRT(method = "satorra.2000"), all at the wider model's estimates: with the restrictions A that lead from it to the narrower one, E = Δ'WΔ and
/// V = Δ'WΓWΔ, M = E⁻¹A'(AE⁻¹A')⁻¹AE⁻¹V, the statistic is a(T₀ − T₁) + m − a·tr M, a = √(m/tr M²), m = Δdf.
/// A spans what the narrower model's derivatives Δ₀ leave of the wider model's parameters: the complement of Δ⁺Δ₀.
/// </summary>
internal static class DiagonallyWeightedDifference
{
    /// <summary>Below this share of the largest singular value a direction of the narrower model counts as another's.</summary>
    private const double Dependent = 1e-8;

    /// <summary>
    /// The test. NaN where the models have as many degrees of freedom, are of other variables, or differ in another number of directions than of degrees of freedom, as models
    /// that are not nested can.
    /// </summary>
    public static DifferenceTest Of(TestedModel nested, TestedModel wider)
    {
        var none = DifferenceTest.None(nested.Test, wider.Test);
        var m = none.DegreesOfFreedom;
        if (m <= 0 || MomentPlaces(nested.Estimate, wider.Estimate) is not { } places)
        {
            return none;
        }

        // In the directions that the wider model's own constraints leave.
        var basis = Directions(wider.Estimate);
        var (wide, narrow) = (Derivatives(wider.Estimate) * basis, Derivatives(nested.Estimate) * Directions(nested.Estimate));
        var moved = Matrix<double>.Build.Dense(wide.RowCount, narrow.ColumnCount, (k, j) => narrow[places[k], j]);
        if (Restrictions(wide.QR(QRMethod.Thin).Solve(moved)) is not { } restrictions || restrictions.RowCount != m)
        {
            return none;
        }

        var t = wider.Estimate.Table.FreeCount;
        var pieces = DiagonallyWeightedPieces.Of(wider.Estimate);
        var information = basis.TransposeThisAndMultiply(Square([.. wider.Estimate.Information], t) * basis);
        var variability = basis.TransposeThisAndMultiply(Square(pieces.Variability, t) * basis);
        if (Inverse(information) is not { } inverse)
        {
            return none;
        }

        var turned = inverse * restrictions.Transpose();
        if (Inverse(restrictions * turned) is not { } middle)
        {
            return none;
        }

        var product = turned * middle * turned.TransposeThisAndMultiply(variability);
        var (first, second) = (product.Trace(), (product * product).Trace());
        var scale = Math.Sqrt(m / second);
        var shift = m - (scale * first);
        return second > 0 ? new DifferenceTest((scale * (nested.Test.Unscaled - wider.Test.Unscaled)) + shift, m, 1 / scale, shift) : none;
    }

    /// <summary>The rows that span the complement of a matrix's columns.</summary>
    private static Matrix<double>? Restrictions(Matrix<double> columns)
    {
        var decomposition = columns.Svd(computeVectors: true);
        var largest = decomposition.S.Maximum();
        var rank = decomposition.S.Count(value => value > Dependent * largest);
        return rank == columns.RowCount ? null : decomposition.U.SubMatrix(0, columns.RowCount, rank, columns.RowCount - rank).Transpose();
    }

    private static Matrix<double>? Inverse(Matrix<double> matrix) =>
        CholeskyFactor.TryInvert(matrix.ToRowMajorArray(), matrix.RowCount, out var inverse) ? Square(inverse, matrix.RowCount) : null;

    private static Matrix<double> Square(double[] values, int size) => Matrix<double>.Build.DenseOfRowMajor(size, size, values);

    /// <summary>Δ, moments × parameters.</summary>
    private static Matrix<double> Derivatives(ModelEstimate estimate)
    {
        var sample = estimate.Data.Groups[0].Ordinal;
        var t = estimate.Table.FreeCount;
        return Matrix<double>.Build.DenseOfColumnMajor(sample.Count, t, DiagonallyWeightedLeastSquaresDiscrepancy.Jacobian(sample, estimate.Point.Groups[0].Basis, t));
    }

    private static Matrix<double> Directions(ModelEstimate estimate)
    {
        var t = estimate.Table.FreeCount;
        var constraints = new ConstraintSet(estimate.Table.Constraints, t);
        return constraints.IsEmpty ? Matrix<double>.Build.DenseIdentity(t) : constraints.Linearised([.. estimate.Free]).Basis;
    }

    /// <summary>The place of each of the wider model's moments among those of the narrower, whose variables may stand in another order; null where they are others.</summary>
    private static int[]? MomentPlaces(ModelEstimate nested, ModelEstimate wider)
    {
        var theirs = Moments(nested.Data.Groups[0]).Select((name, place) => (name, place)).ToDictionary(moment => moment.name, moment => moment.place);
        var own = Moments(wider.Data.Groups[0]).ToList();
        return own.Count == theirs.Count && own.TrueForAll(theirs.ContainsKey) ? [.. own.Select(name => theirs[name])] : null;
    }

    /// <summary>Thresholds by variable and number, correlations by their two variables in alphabetical order.</summary>
    private static IEnumerable<(string First, string Second, int Number)> Moments(ObservedGroup group)
    {
        foreach (var (owner, thresholds) in group.Ordinal.ThresholdOwners.CountBy(owner => owner))
        {
            for (var number = 0; number < thresholds; number++)
            {
                yield return (group.Names[owner], group.Names[owner], number);
            }
        }

        for (var j = 0; j < group.Variables; j++)
        {
            for (var i = j + 1; i < group.Variables; i++)
            {
                var (first, second) = (group.Names[j], group.Names[i]);
                yield return string.CompareOrdinal(first, second) < 0 ? (first, second, 0) : (second, first, 0);
            }
        }
    }
}
