using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// What persons with the same indicators answered share in the reduced form, at given parameters. With T = Θ⁻¹ of the answered
/// indicators and D = Λ'TΛ, completing the square in the outcomes leaves
/// V_e = D_ηη⁻¹, C = V_e D_ηξ, D_S = D_ξξ − D_ξη C, P = (Φ⁻¹ + D_S)⁻¹ = LL',
/// so that indicators may load on predictors and outcomes alike and their residuals may covary. L is lower triangular and the
/// cover of the products comes first: what is left of ξ when the first k of L's directions are given enters linearly.
/// </summary>
internal sealed class ReducedPattern
{
    private readonly InteractionMatrices matrices;
    private readonly int[][] rowLatents;
    private readonly int[] regular;

    // D = Λ'TΛ, (n + m) × (n + m).
    private readonly double[] information;

    // Squares of the largest of p and n + m.
    private readonly double[] blockFactor;
    private readonly double[] blockInverse;
    private readonly double[] scratch;

    /// <summary>Room for a pattern.</summary>
    public ReducedPattern(PersonPattern pattern, InteractionMatrices matrices, int dimensions, int[][] rowLatents)
    {
        Pattern = pattern;
        this.matrices = matrices;
        this.rowLatents = rowLatents;
        Dimensions = dimensions;
        var (p, n, m, l) = (matrices.Indicators, matrices.Predictors, matrices.Outcomes, matrices.Latents);
        Measured = pattern.Outcomes.Length;
        regular = [.. Enumerable.Range(0, Measured).Where(j => pattern.ExactIndicator[j] < 0)];
        Precision = new double[p * p];
        information = new double[l * l];
        ErrorCovariance = new double[Measured * Measured];
        Shift = new double[Measured * n];
        PosteriorCovariance = new double[n * n];
        PosteriorFactor = new double[n * n];
        Total = new double[Measured * m];
        Products = new double[Measured * n * n];
        OutcomeCovariance = new double[Measured * Measured];
        Quadratic = new double[Measured * dimensions * dimensions];
        Slope = new double[Measured * (n - dimensions) * dimensions];
        var size = Math.Max(Math.Max(p, l), 1);
        blockFactor = new double[size * size];
        blockInverse = new double[size * size];
        scratch = new double[size * size];
    }

    public PersonPattern Pattern { get; }

    public int Dimensions { get; }

    /// <summary>The number of outcomes with an answered indicator.</summary>
    public int Measured { get; }

    /// <summary>T = Θ⁻¹, p × p, filled within the pattern's blocks.</summary>
    public double[] Precision { get; }

    /// <summary>V_e of the measured outcomes; 0 for one with an exact indicator.</summary>
    public double[] ErrorCovariance { get; }

    /// <summary>C, measured × n.</summary>
    public double[] Shift { get; }

    /// <summary>P.</summary>
    public double[] PosteriorCovariance { get; }

    /// <summary>L, zeros above the diagonal.</summary>
    public double[] PosteriorFactor { get; }

    /// <summary>The measured outcomes' rows of Π, measured × m.</summary>
    public double[] Total { get; }

    /// <summary>ΠΩ of each measured outcome, measured × n × n.</summary>
    public double[] Products { get; }

    /// <summary>ΠΨΠ' + V_e.</summary>
    public double[] OutcomeCovariance { get; }

    /// <summary>L1'ΩL1 of each measured outcome, measured × k × k.</summary>
    public double[] Quadratic { get; }

    /// <summary>2 L2'ΩL1 of each measured outcome, measured × (n − k) × k.</summary>
    public double[] Slope { get; }

    /// <summary>The part of a person's log-likelihood that the pattern alone determines.</summary>
    public double LogConstant { get; private set; }

    /// <summary>Works everything out; false where a matrix is not positive definite.</summary>
    public bool TryPrepare()
    {
        LogConstant = 0;
        if (!TrySetPrecision())
        {
            return false;
        }

        SetInformation();
        return TrySetErrorCovariance() && TrySetPosterior() && SetOutcomes();
    }

    /// <summary>Writes ŷ of the measured outcomes and returns f_η'V_e f_η. <paramref name="f"/> is Λ'Tr.</summary>
    public double Estimate(ReadOnlySpan<double> f, ReadOnlySpan<double> residuals, Span<double> estimate)
    {
        var (n, l) = (matrices.Predictors, matrices.Latents);
        var form = 0.0;
        for (var j = 0; j < Measured; j++)
        {
            var exact = Pattern.ExactIndicator[j];
            if (exact >= 0)
            {
                estimate[j] = residuals[exact] / matrices.Loadings[(exact * l) + n + Pattern.Outcomes[j]];
                continue;
            }

            var sum = 0.0;
            foreach (var i in regular)
            {
                sum += ErrorCovariance[(j * Measured) + i] * f[n + Pattern.Outcomes[i]];
            }

            estimate[j] = sum;
            form += sum * f[n + Pattern.Outcomes[j]];
        }

        return form;
    }

    /// <summary>Takes C'f_η off the predictors' part of f.</summary>
    public void RemoveOutcomes(Span<double> f)
    {
        var n = matrices.Predictors;
        foreach (var j in regular)
        {
            var value = f[n + Pattern.Outcomes[j]];
            for (var a = 0; a < n; a++)
            {
                f[a] -= Shift[(j * n) + a] * value;
            }
        }
    }

    private bool TrySetPrecision()
    {
        var p = matrices.Indicators;
        foreach (var block in Pattern.Blocks)
        {
            if (block.Length == 1)
            {
                var variance = matrices.Residuals[block[0] * (p + 1)];
                if (!(variance > 0))
                {
                    return false;
                }

                Precision[block[0] * (p + 1)] = 1 / variance;
                LogConstant -= Math.Log(variance) / 2;
                continue;
            }

            var size = block.Length;
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    blockFactor[(i * size) + j] = matrices.Residuals[(block[i] * p) + block[j]];
                }
            }

            if (!CholeskyFactor.TryFactor(blockFactor.AsSpan(0, size * size), size, out _))
            {
                return false;
            }

            LogConstant -= CholeskyFactor.LogDeterminant(blockFactor, size) / 2;
            CholeskyFactor.Invert(blockFactor, size, blockInverse, scratch);
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    Precision[(block[i] * p) + block[j]] = blockInverse[(i * size) + j];
                }
            }
        }

        return true;
    }

    private void SetInformation()
    {
        var (p, l) = (matrices.Indicators, matrices.Latents);
        Array.Clear(information);
        foreach (var block in Pattern.Blocks)
        {
            foreach (var i in block)
            {
                foreach (var j in block)
                {
                    var precision = Precision[(i * p) + j];
                    foreach (var a in rowLatents[i])
                    {
                        var left = precision * matrices.Loadings[(i * l) + a];
                        foreach (var b in rowLatents[j])
                        {
                            information[(a * l) + b] += left * matrices.Loadings[(j * l) + b];
                        }
                    }
                }
            }
        }
    }

    private bool TrySetErrorCovariance()
    {
        var (n, l, size) = (matrices.Predictors, matrices.Latents, regular.Length);
        Array.Clear(ErrorCovariance);
        Array.Clear(Shift);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                blockFactor[(i * size) + j] = information[((n + Pattern.Outcomes[regular[i]]) * l) + n + Pattern.Outcomes[regular[j]]];
            }
        }

        if (size > 0)
        {
            if (!CholeskyFactor.TryFactor(blockFactor.AsSpan(0, size * size), size, out _))
            {
                return false;
            }

            LogConstant -= CholeskyFactor.LogDeterminant(blockFactor, size) / 2;
            CholeskyFactor.Invert(blockFactor, size, blockInverse, scratch);
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var value = blockInverse[(i * size) + j];
                ErrorCovariance[(regular[i] * Measured) + regular[j]] = value;
                for (var a = 0; a < n; a++)
                {
                    Shift[(regular[i] * n) + a] += value * information[((n + Pattern.Outcomes[regular[j]]) * l) + a];
                }
            }
        }

        for (var j = 0; j < Measured; j++)
        {
            var exact = Pattern.ExactIndicator[j];
            if (exact >= 0)
            {
                LogConstant -= Math.Log(Math.Abs(matrices.Loadings[(exact * l) + n + Pattern.Outcomes[j]]));
            }
        }

        var regularIndicators = Pattern.Blocks.Sum(block => block.Length);
        LogConstant -= (regularIndicators - size + Measured) * LogTwoPi / 2;
        return true;
    }

    private bool TrySetPosterior()
    {
        var (n, l) = (matrices.Predictors, matrices.Latents);
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                var value = matrices.CovarianceInverse[(a * n) + b] + information[(a * l) + b];
                foreach (var j in regular)
                {
                    value -= information[(a * l) + n + Pattern.Outcomes[j]] * Shift[(j * n) + b];
                }

                blockFactor[(a * n) + b] = value;
            }
        }

        if (n > 0 && !CholeskyFactor.TryFactor(blockFactor.AsSpan(0, n * n), n, out _))
        {
            return false;
        }

        LogConstant -= (CholeskyFactor.LogDeterminant(blockFactor, n) + matrices.LogDeterminant) / 2;
        CholeskyFactor.Invert(blockFactor, n, PosteriorCovariance, scratch);
        PosteriorCovariance.CopyTo(PosteriorFactor, 0);
        if (n > 0 && !CholeskyFactor.TryFactor(PosteriorFactor.AsSpan(0, n * n), n, out _))
        {
            return false;
        }

        for (var a = 0; a < n; a++)
        {
            PosteriorFactor.AsSpan((a * n) + a + 1, n - a - 1).Clear();
        }

        return true;
    }

    private bool SetOutcomes()
    {
        var (n, m, k) = (matrices.Predictors, matrices.Outcomes, Dimensions);
        for (var j = 0; j < Measured; j++)
        {
            matrices.OutcomeTotal.AsSpan(Pattern.Outcomes[j] * m, m).CopyTo(Total.AsSpan(j * m, m));
        }

        FlatMatrix.Multiply(Total, matrices.Products, Measured, m, n * n, Products);
        FlatMatrix.Multiply(Total, matrices.OutcomeDisturbances, Measured, m, m, scratch);
        FlatMatrix.MultiplyTransposed(scratch, Total, Measured, m, Measured, OutcomeCovariance);
        for (var i = 0; i < OutcomeCovariance.Length; i++)
        {
            OutcomeCovariance[i] += ErrorCovariance[i];
        }

        var product = blockFactor.AsSpan(0, n * n);
        var form = blockInverse.AsSpan(0, n * n);
        for (var j = 0; j < Measured && k > 0; j++)
        {
            FlatMatrix.Multiply(Products.AsSpan(j * n * n, n * n), PosteriorFactor, n, n, n, product);
            FlatMatrix.TransposedMultiply(PosteriorFactor, product, n, n, n, form);
            for (var b = 0; b < k; b++)
            {
                for (var a = 0; a < k; a++)
                {
                    Quadratic[(((j * k) + a) * k) + b] = form[(a * n) + b];
                }

                for (var a = k; a < n; a++)
                {
                    Slope[(((j * (n - k)) + a - k) * k) + b] = 2 * form[(a * n) + b];
                }
            }
        }

        return true;
    }

    private const double LogTwoPi = 1.8378770664093454836;
}
