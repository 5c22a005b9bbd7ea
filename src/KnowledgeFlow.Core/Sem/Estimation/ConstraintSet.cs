using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>The constraints <c>==</c> of a table: their values, their Jacobian and the directions that keep them.</summary>
internal sealed class ConstraintSet(ImmutableArray<EqualityConstraint> constraints, int freeCount)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => constraints.IsEmpty;

    /// <summary>The number of constraints.</summary>
    public int Count => constraints.Length;

    /// <summary>Left less right of each constraint.</summary>
    public double[] Values(double[] theta) => [.. constraints.Select(constraint => constraint.Difference.Value(theta))];

    /// <summary>The derivatives, constraints × free parameters.</summary>
    public Matrix<double> Jacobian(double[] theta)
    {
        var jacobian = Matrix<double>.Build.Dense(constraints.Length, freeCount);
        var row = new double[freeCount];
        for (var i = 0; i < constraints.Length; i++)
        {
            row.AsSpan().Clear();
            constraints[i].Difference.AddGradient(theta, 1, row);
            jacobian.SetRow(i, row);
        }

        return jacobian;
    }

    /// <summary>
    /// An orthonormal basis (t × (t − rank)) of the directions that change no constraint, the shortest step that makes
    /// the linearised constraints hold, and the rank.
    /// </summary>
    public (Matrix<double> Basis, double[] Restoration, int Rank) Linearised(double[] theta)
    {
        var jacobian = Jacobian(theta);
        if (FiniteMatrix.FirstRowBeyond(jacobian.ToRowMajorArray(), freeCount) >= 0)
        {
            // Where a constraint has no slope nothing is known of what keeps it: no direction is free, and no step restores it.
            return (Matrix<double>.Build.Dense(freeCount, 0), [.. Enumerable.Repeat(double.NaN, freeCount)], freeCount);
        }

        var decomposition = jacobian.Svd(computeVectors: true);
        var largest = decomposition.S.Count == 0 ? 0 : decomposition.S[0];
        var rank = decomposition.S.Count(value => value > 1e-10 * largest);
        var values = Vector<double>.Build.Dense(Values(theta));
        var restoration = Vector<double>.Build.Dense(freeCount);
        for (var i = 0; i < rank; i++)
        {
            restoration -= decomposition.VT.Row(i) * (decomposition.U.Column(i) * values / decomposition.S[i]);
        }

        return (decomposition.VT.SubMatrix(rank, freeCount - rank, 0, freeCount).Transpose(), restoration.ToArray(), rank);
    }
}
