using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The first half of step 4 of docs/latent-moderation.md: posterior moments of the directions v = (z, w) of ξ = ξ̃ + Lv, and of c and d with them. Given z, w has the mean Σ_j w_j c_j
/// and the second moment J + Σ_jl w_j d_jl w_l', and c_j w' has the mean Σ_l d_jl w_l', where w_j stands times J, which is the identity but in an improper solution; w_j = w₀ + W₁z is quadratic at most with what it meets, so that the means over the
/// nodes of 1, z, zz' suffice.
/// </summary>
/// <param name="outcomes">m.</param>
/// <param name="predictors">n.</param>
/// <param name="dimensions">k.</param>
internal sealed class DirectionMoments(int outcomes, int predictors, int dimensions)
{
    private readonly int k = dimensions;

    // The number of directions in w.
    private readonly int rest = predictors - dimensions;

    /// <summary>E[v], n.</summary>
    public double[] Mean { get; } = new double[predictors];

    /// <summary>E[vv'], n × n.</summary>
    public WorkMatrix Square { get; } = new(predictors, predictors);

    /// <summary>c and d of the measured outcomes; E[cξ'] is not set here.</summary>
    public ResidualMoments Residuals { get; } = new(outcomes, predictors, dimensions);

    /// <summary>Works the moments out.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="table">The means of the quadrature.</param>
    /// <param name="person">The person's column.</param>
    /// <param name="slopes">Jw₀, measured × (n − k).</param>
    public void Set(ReducedPattern pattern, QuadratureTable table, int person, WorkMatrix slopes)
    {
        Array.Clear(Mean);
        Square.Clear();
        Residuals.Clear(pattern.Measured);
        SetNodes(table.Moments(person), pattern.Posterior.Signs);
        for (var j = 0; j < pattern.Measured; j++)
        {
            AddResidual(pattern, table.ResidualMoments(person, j), slopes, j);
        }

        for (var j = 0; j < pattern.Measured; j++)
        {
            for (var l = 0; l < pattern.Measured; l++)
            {
                AddSquare(pattern, table.SquareMoments(person, pattern.Measured, j, l), slopes, j, l);
            }
        }

        for (var a = 0; a < k; a++)
        {
            for (var i = k; i < predictors; i++)
            {
                Square[i, a] = Square[a, i];
            }
        }
    }

    /// <summary>E[z], E[zz'], and J of E[ww'].</summary>
    private void SetNodes(NodeMoments nodes, double[] signs)
    {
        for (var a = 0; a < k; a++)
        {
            Mean[a] = nodes.First(a);
            for (var b = 0; b < k; b++)
            {
                Square[a, b] = nodes.Second(a, b);
            }
        }

        for (var i = k; i < predictors; i++)
        {
            Square[i, i] = signs[i];
        }
    }

    /// <summary>E[c_j] and c_j with z; adds what c_j brings to E[w] and E[zw'].</summary>
    private void AddResidual(ReducedPattern pattern, NodeMoments residual, WorkMatrix slopes, int j)
    {
        Residuals.Mean[j] = residual.Zeroth;
        for (var a = 0; a < k; a++)
        {
            Residuals.Direction[j, a] = residual.First(a);
            for (var b = 0; b < k; b++)
            {
                Residuals.NodeDirection[j, a, b] = residual.Second(a, b);
            }
        }

        for (var i = 0; i < rest; i++)
        {
            var own = slopes[j, i];
            var slope = pattern.Equations.Slope.Row(j, i);
            Mean[k + i] += (own * residual.Zeroth) + SequentialSums.Dot(slope, Residuals.Direction.Row(j)[..k]);
            for (var a = 0; a < k; a++)
            {
                Square[a, k + i] += (Residuals.Direction[j, a] * own) + SequentialSums.Dot(slope, Residuals.NodeDirection.Row(j, a)[..k]);
            }
        }
    }

    /// <summary>E[d_jl]; adds what d_jl brings to E[ww'], E[c_j w'] and E[c_j zw'].</summary>
    private void AddSquare(ReducedPattern pattern, NodeMoments square, WorkMatrix slopes, int j, int l)
    {
        Residuals.Square[j, l] = square.Zeroth;
        for (var i = 0; i < rest; i++)
        {
            var own = slopes[l, i];
            var slope = pattern.Equations.Slope.Row(l, i);

            // E[d_jl w_l] for this direction, and E[d_jl zw_l].
            var first = own * square.Zeroth;
            for (var a = 0; a < k; a++)
            {
                first += slope[a] * square.First(a);
            }

            Residuals.Direction[j, k + i] += first;
            for (var h = 0; h < rest; h++)
            {
                Square[k + h, k + i] += slopes[j, h] * first;
            }

            for (var a = 0; a < k; a++)
            {
                var second = own * square.First(a);
                for (var b = 0; b < k; b++)
                {
                    second += slope[b] * square.Second(a, b);
                }

                Residuals.NodeDirection[j, a, k + i] += second;
                for (var h = 0; h < rest; h++)
                {
                    Square[k + h, k + i] += pattern.Equations.Slope[j, h, a] * second;
                }
            }
        }
    }
}
