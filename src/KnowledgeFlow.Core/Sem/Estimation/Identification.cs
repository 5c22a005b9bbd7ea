using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// Whether the information matrix tells all parameters apart (Bollen 1989, p. 246-251: local identification). Scaled to a
/// unit diagonal, so that units of variables do not matter.
/// </summary>
internal static class Identification
{
    /// <summary>Below this smallest eigenvalue of the scaled matrix a direction counts as flat.</summary>
    private const double Flat = 1e-9;

    /// <summary>
    /// The parameter that weighs most in the flattest direction, if it is flat; null where all are identified.
    /// </summary>
    /// <param name="information">The information of one row, t × t.</param>
    /// <param name="table">The model.</param>
    /// <param name="data">The data.</param>
    /// <param name="theta">The point, for constraints.</param>
    public static Diagnosis.NotIdentified? Check(ImmutableArray<double> information, ParameterTable table, ObservedData data, double[] theta)
    {
        var t = table.FreeCount;
        if (t == 0)
        {
            return null;
        }

        for (var i = 0; i < t; i++)
        {
            if (!(information[(i * t) + i] > 0))
            {
                return Named(i);
            }
        }

        double[] scaled = [.. information.Select((value, k) => value / Math.Sqrt(information[k / t * (t + 1)] * information[k % t * (t + 1)]))];
        if (table.Constraints.IsEmpty)
        {
            // A factor whose pivots stay well away from 0 settles the matter without eigenvalues.
            var factor = scaled.ToArray();
            if (CholeskyFactor.TryFactor(factor, t, out _) && Enumerable.Range(0, t).All(i => factor[(i * t) + i] > 1e-3))
            {
                return null;
            }

            return FlatDirection(scaled, t) is { } flat ? Named(flat.AbsoluteMaximumIndex()) : null;
        }

        var scales = Vector<double>.Build.Dense(t, i => Math.Sqrt(information[(i * t) + i]));
        var (basis, _, _) = new ConstraintSet(table.Constraints, t).Linearised(theta);
        if (basis.ColumnCount == 0)
        {
            return null;
        }

        // In scaled units, with the directions made orthonormal again.
        var directions = Matrix<double>.Build.DenseOfDiagonalVector(scales).Multiply(basis).QR(QRMethod.Thin).Q;
        return FlatDirection(directions.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfRowMajor(t, t, scaled) * directions).ToRowMajorArray(), directions.ColumnCount) is { } reduced ? Named((directions * reduced).AbsoluteMaximumIndex()) : null;

        Diagnosis.NotIdentified Named(int parameter) => new(data.NameOf(table.FirstOf(parameter)), ModelCounts.DegreesOfFreedom(table, data, [.. theta]));
    }

    private static Vector<double>? FlatDirection(double[] matrix, int order)
    {
        if (FiniteMatrix.FirstRowBeyond(matrix, order) is var beyond and >= 0)
        {
            return Vector<double>.Build.Dense(order, i => i == beyond ? 1 : 0);
        }

        var system = SymmetricEigensystem.Of(matrix, order);
        return system.Values[order - 1] < Flat ? Vector<double>.Build.DenseOfArray(system.Vector(order - 1).ToArray()) : null;
    }
}
