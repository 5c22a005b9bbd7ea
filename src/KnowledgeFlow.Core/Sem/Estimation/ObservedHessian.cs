using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Discrepancy;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The analytic Hessian of half the maximum-likelihood discrepancy, complete or full-information. With W = Σ⁻¹ (of the
/// answered variables), d = x̄ − μ and M = S + dd', a pattern's share is
/// <code>
/// tr(W dΣ_a W dΣ_b W M) − ½ tr(W dΣ_a W dΣ_b) + dμ_a'W dμ_b + d'W dΣ_a W dμ_b + d'W dΣ_b W dμ_a
/// + tr(G d²Σ_ab) + g'd²μ_ab,   G = ½(W − WMW), g = −Wd
/// </code>
/// (Magnus and Neudecker 1999, ch. 15.12, for a structured Σ). The derivatives are vectors of the derivative basis, and
/// these change by combinations of basis vectors again, so that all terms are looked up in D'WD, D'WMWD and D'Wd.
/// </summary>
internal static class ObservedHessian
{
    /// <summary>
    /// Adds the share of a group's Hessian to the lower triangle of a t × t matrix, at the point at which its discrepancy
    /// (complete or full-information maximum likelihood) stands, with its derivatives by Σ and μ and its basis there.
    /// </summary>
    public static void Add(ObservedGroup group, ImpliedMoments implied, DerivativeBasis basis, MomentDiscrepancy discrepancy, ReadOnlySpan<double> bySigma, ReadOnlySpan<double> byMean, double groupShare, Span<double> hessian, int t)
    {
        var (p, q) = (group.Variables, basis.Size);
        var (weight, middle) = (new double[p * p], new double[p * p]);
        var (weighted, projected, gram, curvature) = (new double[p], new double[q], new GramMatrix(basis), new GramMatrix(basis));
        for (var k = 0; k < group.Patterns.Length; k++)
        {
            var share = groupShare * discrepancy.Weight(k, weight);
            Deviate(group.Patterns[k], implied, discrepancy.HasMeans, weight, weighted, middle);
            curvature.Set(basis, middle);
            gram.Set(basis, weight);
            basis.Project(weighted, projected);
            AddPattern(basis, gram.Values, curvature.Values, projected, discrepancy.HasMeans, share, hessian, t);
        }

        gram.Set(basis, bySigma);
        basis.Project(byMean, projected);
        AddCurvature(basis, new BasisCurvature(implied, basis, gram, projected, discrepancy.HasMeans), groupShare, hessian, t);
    }

    /// <summary>Writes Wd and WMW of a pattern; W is 0 outside the answered variables.</summary>
    private static void Deviate(MissingPattern pattern, ImpliedMoments implied, bool hasMeans, double[] weight, double[] weighted, double[] middle)
    {
        var p = implied.Variables;
        var size = pattern.Variables.Length;
        var (difference, moments, left) = (new double[p], new double[p * p], new double[p * p]);
        for (var i = 0; i < size; i++)
        {
            var place = pattern.Variables[i];
            difference[place] = hasMeans ? pattern.Means[i] - implied.Means[place] : 0;
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var (row, column) = (pattern.Variables[i], pattern.Variables[j]);
                moments[(row * p) + column] = pattern.CovarianceValues[(i * size) + j] + (difference[row] * difference[column]);
            }
        }

        for (var i = 0; i < p; i++)
        {
            weighted[i] = LaneSums.Dot(weight.AsSpan(i * p, p), difference);
            for (var j = 0; j < p; j++)
            {
                left[(i * p) + j] = LaneSums.Dot(weight.AsSpan(i * p, p), moments.AsSpan(j * p, p));
            }
        }

        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                middle[(i * p) + j] = middle[(j * p) + i] = LaneSums.Dot(left.AsSpan(i * p, p), weight.AsSpan(j * p, p));
            }
        }
    }

    private static void AddPattern(DerivativeBasis basis, double[] gram, double[] curvature, double[] projected, bool hasMeans, double share, Span<double> hessian, int t)
    {
        var q = basis.Size;
        for (var i = 0; i < basis.Cells.Length; i++)
        {
            var a = basis.Cells[i];
            var (rowU, rowV, rowW) = (a.U * q, a.V * q, a.W * q);
            for (var j = 0; j <= i; j++)
            {
                var b = basis.Cells[j];
                var (vx, vy, ux, uy) = (gram[rowV + b.U], gram[rowV + b.V], gram[rowU + b.U], gram[rowU + b.V]);
                var value = a.Scale * b.Scale * ((vx * (curvature[rowU + b.V] - uy)) + (uy * curvature[rowV + b.U]) + (vy * (curvature[rowU + b.U] - ux)) + (ux * curvature[rowV + b.V]));
                if (hasMeans)
                {
                    value += (a.MeanScale * b.MeanScale * gram[rowW + b.W])
                        + (a.Scale * b.MeanScale * ((projected[a.U] * gram[rowV + b.W]) + (projected[a.V] * gram[rowU + b.W])))
                        + (b.Scale * a.MeanScale * ((projected[b.U] * gram[rowW + b.V]) + (projected[b.V] * gram[rowW + b.U])));
                }

                Add(hessian, t, a.Free, b.Free, i != j, share * value);
            }
        }
    }

    private static void AddCurvature(DerivativeBasis basis, BasisCurvature curvature, double share, Span<double> hessian, int t)
    {
        for (var i = 0; i < basis.Cells.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var value = curvature.Of(i, j);
                if (value != 0)
                {
                    Add(hessian, t, basis.Cells[i].Free, basis.Cells[j].Free, i != j, share * value);
                }
            }
        }
    }

    /// <summary>Adds to the lower triangle. Two elements with one parameter meet twice, as (a, b) and as (b, a).</summary>
    private static void Add(Span<double> hessian, int t, int first, int second, bool differ, double value)
    {
        var (row, column) = first >= second ? (first, second) : (second, first);
        hessian[(row * t) + column] += first == second && differ ? 2 * value : value;
    }
}
