using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Implied;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>The sampling covariance matrix of the free parameters.</summary>
public sealed class ParameterCovariance
{
    private readonly double[] values;
    private readonly int size;

    internal ParameterCovariance(double[] values, int size) => (this.values, this.size) = (values, size);

    /// <summary>The covariance of the estimates of free parameters i and j.</summary>
    public double this[int i, int j] => values[(i * size) + j];

    /// <summary>The variance of a·θ̂ for a vector of t weights: the delta method.</summary>
    internal double VarianceOf(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            if (weights[i] == 0)
            {
                continue;
            }

            sum += weights[i] * LaneSums.Dot(weights, values.AsSpan(i * size, size));
        }

        return sum;
    }

    /// <summary>
    /// The inverse information over N (Bollen 1989, eq. 4.106). Constraints <c>==</c> are kept by inverting in the
    /// directions that they leave (Silvey 1959).
    /// </summary>
    internal static Outcome<ParameterCovariance> FromInformation(ModelEstimate estimate, InformationKind kind)
    {
        var t = estimate.Table.FreeCount;
        return InverseOf(estimate, InformationMatrix.Of(estimate, kind)) is { } inverse
            ? new ParameterCovariance([.. inverse.Select(value => value / estimate.EffectiveCount)], t)
            : new Diagnosis.NotIdentified(null, estimate.DegreesOfFreedom);
    }

    /// <summary>
    /// Errors of unweighted least squares when the data are normal (Browne 1984, eq. 2.12): the sandwich whose variability
    /// ½ tr(ΣdΣΣdΣ) + dμ'Σdμ is an information with Σ in place of the weight.
    /// </summary>
    internal static Outcome<ParameterCovariance> NormalTheory(ModelEstimate estimate)
    {
        var t = estimate.Table.FreeCount;
        var variability = new double[t * t];
        for (var g = 0; g < estimate.Data.Groups.Length; g++)
        {
            var point = estimate.Point.Groups[g];
            var gram = new GramMatrix(point.Basis);
            gram.Set(point.Basis, point.Implied.Covariance);
            gram.AddInformation(estimate.Table.HasMeanStructure, point.Share, variability, t);
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < i; j++)
            {
                variability[(j * t) + i] = variability[(i * t) + j];
            }
        }

        return Sandwich(estimate, estimate.Information, variability);
    }

    /// <summary>The sandwich H⁻¹JH⁻¹/N (Huber 1967; White 1982; Yuan and Bentler 2000) of an information H and a variability J of one row.</summary>
    internal static Outcome<ParameterCovariance> Sandwich(ModelEstimate estimate, ImmutableArray<double> information, double[] variability)
    {
        return InverseOf(estimate, information) is { } inverse
            ? SandwichOf(estimate, inverse, variability)
            : new Diagnosis.NotIdentified(null, estimate.DegreesOfFreedom);
    }

    /// <summary>The same of the information's inverse.</summary>
    internal static ParameterCovariance SandwichOf(ModelEstimate estimate, double[] inverse, double[] variability)
    {
        // Rows of the inverse from their first element that is not 0 to their last: parameters that meet no others have one.
        var t = estimate.Table.FreeCount;
        var (half, sandwich) = (new double[t * t], new double[t * t]);
        var extents = new (int From, int Length)[t];
        for (var i = 0; i < t; i++)
        {
            var row = inverse.AsSpan(i * t, t);
            var from = Math.Max(0, row.IndexOfAnyExcept(0.0));
            extents[i] = (from, row.LastIndexOfAnyExcept(0.0) + 1 - from);
        }

        // All three are symmetric: rows against rows.
        for (var i = 0; i < t; i++)
        {
            var (from, length) = extents[i];
            for (var j = 0; j < t; j++)
            {
                half[(i * t) + j] = LaneSums.Dot(inverse.AsSpan((i * t) + from, length), variability.AsSpan((j * t) + from, length));
            }
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (from, length) = extents[j];
                sandwich[(i * t) + j] = sandwich[(j * t) + i] = LaneSums.Dot(half.AsSpan((i * t) + from, length), inverse.AsSpan((j * t) + from, length)) / estimate.EffectiveCount;
            }
        }

        return new ParameterCovariance(sandwich, t);
    }

    /// <summary>The inverse of an information matrix, generalised under constraints; null where it is not positive definite.</summary>
    internal static double[]? InverseOf(ModelEstimate estimate, ImmutableArray<double> information)
    {
        var t = estimate.Table.FreeCount;
        var constraints = new ConstraintSet(estimate.Table.Constraints, t);
        if (constraints.IsEmpty)
        {
            return CholeskyFactor.TryInvert(information.AsSpan(), t, out var inverse) ? inverse : null;
        }

        var (basis, _, _) = constraints.Linearised([.. estimate.Free]);
        var free = basis.ColumnCount;
        var reduced = basis.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfRowMajor(t, t, information) * basis).ToRowMajorArray();
        if (!CholeskyFactor.TryInvert(reduced, free, out var reducedInverse))
        {
            return null;
        }

        return (basis * Matrix<double>.Build.DenseOfRowMajor(free, free, reducedInverse) * basis.Transpose()).ToRowMajorArray();
    }
}
