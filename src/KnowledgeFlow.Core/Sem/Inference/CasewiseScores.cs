using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The derivative of each row's log-likelihood by the free parameters: with d = x − μ and W = Σ⁻¹ (of the answered
/// variables), s_a = d'W dμ_a + ½ [d'W dΣ_a W d − tr(W dΣ_a)]. In the basis of the derivatives that is a product of two
/// elements of D'Wd less one of D'WD.
/// </summary>
internal static class CasewiseScores
{
    /// <summary>The mean of the outer products of the scores over all rows (t × t): the variability of one row.</summary>
    public static double[] Variability(ModelEstimate estimate)
    {
        var t = estimate.Table.FreeCount;
        var sum = new double[t * t];
        var score = new double[t];
        for (var g = 0; g < estimate.Data.Groups.Length; g++)
        {
            var group = estimate.Data.Groups[g];
            var (point, implied) = (estimate.Point.Groups[g], estimate.Implied(g));
            var gram = new GramMatrix(point.Basis);

            // A model without means leaves them at the sample's.
            double[] means = estimate.Table.HasMeanStructure ? implied.Means : [.. group.Means];
            var inverse = new double[group.Variables * group.Variables];
            for (var k = 0; k < group.Patterns.Length; k++)
            {
                point.Weight(k, inverse);
                gram.Set(point.Basis, inverse);
                Add(group, group.Patterns[k], inverse, means, point.Basis, gram, score, sum);
            }
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                sum[(j * t) + i] = sum[(i * t) + j] /= estimate.Data.Count;
            }
        }

        return sum;
    }

    private static void Add(ObservedGroup group, MissingPattern pattern, double[] inverse, double[] means, DerivativeBasis basis, GramMatrix gram, double[] score, double[] sum)
    {
        var p = group.Variables;
        var t = score.Length;
        var difference = new double[p];
        var weighted = new double[p];
        var projected = new double[basis.Size];
        foreach (var row in ImmutableCollectionsMarshal.AsArray(pattern.Rows)!)
        {
            difference.AsSpan().Clear();
            foreach (var i in pattern.Variables)
            {
                difference[i] = group.Cases[(row * p) + i] - means[i];
            }

            for (var i = 0; i < p; i++)
            {
                weighted[i] = LaneSums.Dot(inverse.AsSpan(i * p, p), difference);
            }

            basis.Project(weighted, projected);
            score.AsSpan().Clear();
            foreach (var cell in basis.Cells)
            {
                score[cell.Free] += (cell.MeanScale * projected[cell.W]) + (cell.Scale * ((projected[cell.U] * projected[cell.V]) - gram.Values[(cell.U * gram.Size) + cell.V]));
            }

            for (var i = 0; i < t; i++)
            {
                if (score[i] != 0)
                {
                    var products = sum.AsSpan(i * t, i + 1);
                    TensorPrimitives.MultiplyAdd(score.AsSpan(0, i + 1), score[i], products, products);
                }
            }
        }
    }
}
