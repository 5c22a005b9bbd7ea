namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// ∫ N_m(r(z); 0, V(z)) φ(z) dz for one person, where every element of the residuals r and of their covariance matrix V is quadratic in z,
/// with the posterior sums from which scores are made. Exponents are taken relative to the largest so far, so that nothing
/// underflows; also the careful path for single persons of <see cref="ScalarQuadrature"/>.
/// </summary>
internal sealed class MultivariateQuadrature
{
    private readonly int m;
    private readonly int k;
    private readonly int terms;
    private readonly int pairs;
    private readonly double[] monomials;
    private readonly double[] residual;
    private readonly double[] factor;
    private readonly double[] inverse;
    private readonly double[] scratch;
    private readonly double[] sums;

    /// <summary>Work space for m outcomes and k dimensions.</summary>
    public MultivariateQuadrature(int outcomes, int dimensions)
    {
        (m, k) = (outcomes, dimensions);
        terms = NodeGrid.Monomials(k);
        pairs = m * (m + 1) / 2;
        monomials = new double[terms];
        residual = new double[m];
        factor = new double[m * m];
        inverse = new double[m * m];
        scratch = new double[m * m];
        sums = new double[(1 + m + pairs) * terms];
    }

    /// <summary>
    /// Reads T coefficients of each residual and of each V_jl (j ≤ l by rows), writes the posterior means of φ, c_j·φ and
    /// d_jl·φ with c = V⁻¹r, d = cc' − V⁻¹, and returns the logarithm of the integral without (2π)^(−m/2). −∞ where V is not
    /// positive definite at a node.
    /// </summary>
    /// <param name="grid">The nodes.</param>
    /// <param name="coefficients">Rows of T(m + m(m+1)/2) coefficients, each <paramref name="stride"/> persons.</param>
    /// <param name="means">Rows of T(1 + m + m(m+1)/2) results, each <paramref name="stride"/> persons.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="person">The person.</param>
    public double Integrate(NodeGrid grid, ReadOnlySpan<double> coefficients, Span<double> means, int stride, int person)
    {
        Array.Clear(sums);
        var top = double.NegativeInfinity;
        for (var q = 0; q < grid.OuterCount; q++)
        {
            for (var i = 0; i < grid.InnerNodes.Length; i++)
            {
                SetMonomials(grid, q, grid.InnerNodes[i]);
                var weight = grid.OuterWeights[q] * grid.InnerWeights[i];
                if (!TryNode(coefficients, stride, person, out var exponent))
                {
                    return double.NegativeInfinity;
                }

                if (exponent > top)
                {
                    var shrink = Math.Exp(top - exponent);
                    for (var s = 0; s < sums.Length; s++)
                    {
                        sums[s] *= shrink;
                    }

                    top = exponent;
                }

                Add(weight * Math.Exp(exponent - top));
            }
        }

        for (var s = 0; s < sums.Length; s++)
        {
            means[(s * stride) + person] = sums[s] / sums[0];
        }

        return top + Math.Log(sums[0]);
    }

    private void SetMonomials(NodeGrid grid, int outer, double inner)
    {
        monomials[0] = 1;
        for (var i = 0; i < k; i++)
        {
            monomials[1 + i] = i == k - 1 ? inner : grid.OuterNodes[(outer * grid.OuterDimensions) + i];
        }

        var place = 1 + k;
        for (var i = 0; i < k; i++)
        {
            for (var j = i; j < k; j++)
            {
                monomials[place++] = monomials[1 + i] * monomials[1 + j];
            }
        }
    }

    private bool TryNode(ReadOnlySpan<double> coefficients, int stride, int person, out double exponent)
    {
        exponent = 0;
        var row = 0;
        for (var j = 0; j < m; j++)
        {
            residual[j] = Value(coefficients, ref row, stride, person);
        }

        for (var j = 0; j < m; j++)
        {
            for (var l = j; l < m; l++)
            {
                factor[(l * m) + j] = Value(coefficients, ref row, stride, person);
            }
        }

        if (!Numerics.CholeskyFactor.TryFactor(factor, m, out _))
        {
            return false;
        }

        Numerics.CholeskyFactor.Invert(factor, m, inverse, scratch);
        exponent = -0.5 * Numerics.CholeskyFactor.LogDeterminant(factor, m);
        for (var j = 0; j < m; j++)
        {
            scratch[j] = residual[j];
        }

        Numerics.CholeskyFactor.Solve(factor, m, scratch.AsSpan(0, m));
        for (var j = 0; j < m; j++)
        {
            exponent -= 0.5 * residual[j] * scratch[j];
        }

        return !double.IsNaN(exponent);
    }

    private double Value(ReadOnlySpan<double> coefficients, ref int row, int stride, int person)
    {
        var sum = 0.0;
        for (var t = 0; t < terms; t++)
        {
            sum += coefficients[(row++ * stride) + person] * monomials[t];
        }

        return sum;
    }

    private void Add(double weight)
    {
        var row = Add(0, weight);
        for (var j = 0; j < m; j++)
        {
            row = Add(row, weight * scratch[j]);
        }

        for (var j = 0; j < m; j++)
        {
            for (var l = j; l < m; l++)
            {
                row = Add(row, weight * ((scratch[j] * scratch[l]) - inverse[(j * m) + l]));
            }
        }
    }

    private int Add(int row, double weight)
    {
        for (var t = 0; t < terms; t++)
        {
            sums[row + t] += weight * monomials[t];
        }

        return row + terms;
    }
}
