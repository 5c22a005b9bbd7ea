using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>The normal distribution of the indicators at one node of the mixture.</summary>
internal sealed class MixtureNode
{
    private readonly PersonData data;
    private readonly InteractionMatrices matrices;
    private readonly double[] mean;
    private readonly double[] factor;
    private readonly double[] deviation;
    private double logDeterminant;

    /// <summary>Room for a node.</summary>
    public MixtureNode(PersonData data, InteractionMatrices matrices)
    {
        (this.data, this.matrices) = (data, matrices);
        var p = matrices.Indicators;
        mean = new double[p];
        factor = new double[p * p];
        deviation = new double[p];
    }

    /// <summary>Sets the moments of a pattern's indicators for a person's controls; false where Σ is not positive definite.</summary>
    public bool TrySet(PersonPattern pattern, ReadOnlySpan<double> z, int person)
    {
        var (n, m, l, p, c) = (matrices.Predictors, matrices.Outcomes, matrices.Latents, matrices.Indicators, matrices.Controls);
        var k = z.Length;
        var controls = data.ControlValues.AsSpan(person * c, c);

        // ξ = u + A₂w.
        var own = new double[n];
        for (var a = 0; a < n; a++)
        {
            own[a] = matrices.LatentIntercepts[a];
            for (var i = 0; i < c; i++)
            {
                own[a] += matrices.ControlEffects[(a * c) + i] * controls[i];
            }
        }

        var latentMean = new double[l];
        FlatMatrix.Multiply(matrices.PredictorTotal, own, n, n, 1, latentMean);
        for (var a = 0; a < n; a++)
        {
            for (var i = 0; i < k; i++)
            {
                latentMean[a] += matrices.CovarianceFactor[(a * n) + i] * z[i];
            }
        }

        // The slopes of all latent variables on w, and of the outcomes' equations before Π.
        var slopes = new double[l * (n - k)];
        var equationMean = new double[m];
        var equationSlope = new double[m * (n - k)];
        for (var a = 0; a < n; a++)
        {
            for (var i = k; i < n; i++)
            {
                slopes[(a * (n - k)) + i - k] = matrices.CovarianceFactor[(a * n) + i];
            }
        }

        for (var j = 0; j < m; j++)
        {
            equationMean[j] = matrices.LatentIntercepts[n + j];
            for (var h = 0; h < c; h++)
            {
                equationMean[j] += matrices.ControlEffects[((n + j) * c) + h] * controls[h];
                for (var g = 0; g < c; g++)
                {
                    equationMean[j] += matrices.ControlProducts[(((j * c) + h) * c) + g] * controls[h] * controls[g];
                }
            }

            for (var a = 0; a < n; a++)
            {
                var effect = matrices.Effects[(j * n) + a] + FlatMatrix.Dot(matrices.ObservedModeration.AsSpan(((j * n) + a) * c, c), controls);
                var curved = FlatMatrix.Dot(matrices.Products.AsSpan(((j * n) + a) * n, n), latentMean.AsSpan(0, n));
                equationMean[j] += latentMean[a] * (effect + curved);
                for (var i = 0; i < n - k; i++)
                {
                    equationSlope[(j * (n - k)) + i] += (effect + (2 * curved)) * slopes[(a * (n - k)) + i];
                }
            }
        }

        FlatMatrix.Multiply(matrices.OutcomeTotal, equationMean, m, m, 1, latentMean.AsSpan(n));
        FlatMatrix.Multiply(matrices.OutcomeTotal, equationSlope, m, m, n - k, slopes.AsSpan(n * (n - k)));
        var covariance = new double[l * l];
        FlatMatrix.MultiplyTransposed(slopes, slopes, l, n - k, l, covariance);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                for (var g = 0; g < m; g++)
                {
                    for (var h = 0; h < m; h++)
                    {
                        covariance[((n + i) * l) + n + j] += matrices.OutcomeTotal[(i * m) + g] * matrices.OutcomeDisturbances[(g * m) + h] * matrices.OutcomeTotal[(j * m) + h];
                    }
                }
            }
        }

        var size = pattern.Answered.Length;
        for (var i = 0; i < size; i++)
        {
            var row = matrices.Loadings.AsSpan(pattern.Answered[i] * l, l);
            mean[i] = matrices.Intercepts[pattern.Answered[i]] + FlatMatrix.Dot(row, latentMean);
            for (var j = 0; j <= i; j++)
            {
                factor[(i * size) + j] = matrices.Residuals[(pattern.Answered[i] * p) + pattern.Answered[j]]
                    + FlatMatrix.Form(row, covariance, matrices.Loadings.AsSpan(pattern.Answered[j] * l, l));
            }
        }

        if (size > 0 && !CholeskyFactor.TryFactor(factor.AsSpan(0, size * size), size, out _))
        {
            return false;
        }

        logDeterminant = CholeskyFactor.LogDeterminant(factor, size);
        return true;
    }

    /// <summary>ln N(v; μ, Σ) of a person's answered indicators.</summary>
    public double LogDensity(PersonPattern pattern, int person)
    {
        var size = pattern.Answered.Length;
        var square = 0.0;
        for (var i = 0; i < size; i++)
        {
            var value = data.Values[(person * matrices.Indicators) + pattern.Answered[i]] - mean[i];
            value = (value - FlatMatrix.Dot(factor.AsSpan(i * size, i), deviation)) / factor[(i * size) + i];
            deviation[i] = value;
            square += value * value;
        }

        return -0.5 * ((size * LogTwoPi) + logDeterminant + square);
    }

    private const double LogTwoPi = 1.8378770664093454836;
}
