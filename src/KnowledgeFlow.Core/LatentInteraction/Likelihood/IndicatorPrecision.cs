using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>W = Θ⁻¹ of the answered indicators with residual variance, and what they know of the latent variables, D = Λ'WΛ.</summary>
internal sealed class IndicatorPrecision
{
    private readonly PersonPattern pattern;
    private readonly InteractionMatrices matrices;
    private readonly int[][] rowLatents;

    // Squares of the largest block of residuals that covary.
    private readonly WorkMatrix factor;
    private readonly WorkMatrix inverse;
    private readonly WorkMatrix scratch;

    /// <summary>Room for a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="matrices">The matrices.</param>
    /// <param name="rowLatents">The latent variables on which each indicator loads.</param>
    public IndicatorPrecision(PersonPattern pattern, InteractionMatrices matrices, int[][] rowLatents)
    {
        (this.pattern, this.matrices, this.rowLatents) = (pattern, matrices, rowLatents);
        var largest = pattern.Blocks.Select(block => block.Length).DefaultIfEmpty(0).Max();
        (factor, inverse, scratch) = (new WorkMatrix(largest, largest), new WorkMatrix(largest, largest), new WorkMatrix(largest, largest));
        Precision = new WorkMatrix(matrices.Indicators, matrices.Indicators);
        Information = new WorkMatrix(matrices.Latents, matrices.Latents);
    }

    /// <summary>W, p × p; zeros in rows of indicators that are not answered or free of error.</summary>
    public WorkMatrix Precision { get; }

    /// <summary>D, (n + m) × (n + m).</summary>
    public WorkMatrix Information { get; }

    /// <summary>The number of negative eigenvalues of Θ: 0 in every population.</summary>
    public int Negatives { get; private set; }

    /// <summary>Sets both and adds ½ ln of the size of |W| to the pattern's constant; false where Θ is singular.</summary>
    public bool TrySet(ref double logConstant)
    {
        Negatives = 0;
        foreach (var block in pattern.Blocks)
        {
            if (block.Length == 1)
            {
                var variance = matrices.Residuals[block[0], block[0]];
                if (variance == 0 || !double.IsFinite(variance))
                {
                    return false;
                }

                Negatives += variance < 0 ? 1 : 0;
                Precision[block[0], block[0]] = 1 / variance;
                logConstant -= Math.Log(Math.Abs(variance)) / 2;
            }
            else if (!TryInvert(block, ref logConstant))
            {
                return false;
            }
        }

        SetInformation();
        return true;
    }

    private bool TryInvert(ImmutableArray<int> block, ref double logConstant)
    {
        var size = block.Length;
        var residuals = factor.As(size, size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                residuals[i, j] = matrices.Residuals[block[i], block[j]];
            }
        }

        var precision = inverse.As(size, size);
        if (!SignedInverse.TryInvert(residuals, precision, scratch, out var logDeterminant, out var negatives))
        {
            return false;
        }

        Negatives += negatives;
        logConstant -= logDeterminant / 2;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                Precision[block[i], block[j]] = precision[i, j];
            }
        }

        return true;
    }

    private void SetInformation()
    {
        Information.Clear();
        foreach (var block in pattern.Blocks)
        {
            foreach (var i in block)
            {
                foreach (var j in block)
                {
                    var precision = Precision[i, j];
                    foreach (var a in rowLatents[i])
                    {
                        var left = precision * matrices.Loadings[i, a];
                        foreach (var b in rowLatents[j])
                        {
                            Information[a, b] += left * matrices.Loadings[j, b];
                        }
                    }
                }
            }
        }
    }
}
