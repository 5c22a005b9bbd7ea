using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>J = S'S, the outer product of the scores, summed over persons.</summary>
internal static class OuterProduct
{
    /// <summary>Writes J, t × t, from scores N × t.</summary>
    public static void Compute(ReadOnlySpan<double> scores, int t, Span<double> product)
    {
        product.Clear();
        for (var start = 0; start < scores.Length; start += t)
        {
            var score = scores.Slice(start, t);
            for (var i = 0; i < t; i++)
            {
                if (score[i] != 0)
                {
                    var row = product.Slice(i * t, i + 1);
                    TensorPrimitives.MultiplyAdd(score[..(i + 1)], score[i], row, row);
                }
            }
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < i; j++)
            {
                product[(j * t) + i] = product[(i * t) + j];
            }
        }
    }

    /// <summary>
    /// Writes J⁻¹. Where J is singular, as with fewer persons than parameters, its diagonal is raised step by step until it can be inverted; false
    /// where even that fails.
    /// </summary>
    public static bool TryInvert(ReadOnlySpan<double> scores, int t, Span<double> inverse, Span<double> scratch)
    {
        var factor = new double[t * t];
        for (var ridge = 0.0; ridge < 1; ridge = ridge == 0 ? 1e-6 : ridge * 10)
        {
            Compute(scores, t, factor);
            for (var i = 0; i < t; i++)
            {
                factor[i * (t + 1)] *= 1 + ridge;
            }

            if (CholeskyFactor.TryFactor(factor, t, out _))
            {
                CholeskyFactor.Invert(factor, t, inverse, scratch);
                return true;
            }
        }

        return false;
    }
}
