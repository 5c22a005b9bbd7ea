using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>The normal distribution of the indicators at one node of the mixture.</summary>
internal sealed class MixtureNode
{
    private readonly PersonData data;
    private readonly InteractionMatrices matrices;

    // Of the indicators: means, the factor of their covariance matrix, what LogDensity solves.
    private readonly double[] mean;
    private readonly WorkMatrix factor;
    private readonly double[] deviation;

    // Of (ξ, η): κ of the person, means, slopes on w, covariances; of the outcomes' equations before Π, and of the outcomes.
    private readonly double[] own;
    private readonly double[] latentMean;
    private readonly WorkMatrix slopes;
    private readonly WorkMatrix latentCovariance;
    private readonly double[] equationMean;
    private readonly WorkMatrix equationSlope;
    private readonly WorkMatrix outcomeSlope;
    private double logDeterminant;

    /// <summary>Room for a node.</summary>
    public MixtureNode(PersonData data, InteractionMatrices matrices)
    {
        (this.data, this.matrices) = (data, matrices);
        var (p, n, m, l, rest) = (matrices.Indicators, matrices.Predictors, matrices.Outcomes, matrices.Latents, matrices.Predictors - data.Model.Dimensions);
        (mean, factor, deviation) = (new double[p], new WorkMatrix(p, p), new double[p]);
        (own, latentMean, latentCovariance) = (new double[n], new double[l], new WorkMatrix(l, l));
        (slopes, equationMean) = (new WorkMatrix(l, rest), new double[m]);
        (equationSlope, outcomeSlope) = (new WorkMatrix(m, rest), new WorkMatrix(m, rest));
    }

    /// <summary>Sets the moments of a pattern's indicators for a person's controls; false where Σ is not positive definite.</summary>
    public bool TrySet(PersonPattern pattern, ReadOnlySpan<double> z, int person)
    {
        SetLatents(z, data.ControlValues.AsSpan(person * matrices.Controls, matrices.Controls));
        var size = pattern.Answered.Length;
        var answered = factor.As(size, size);
        for (var i = 0; i < size; i++)
        {
            var row = matrices.Loadings.Row(pattern.Answered[i]);
            mean[i] = matrices.Intercepts[pattern.Answered[i]] + SequentialSums.Dot(row, latentMean);
            for (var j = 0; j <= i; j++)
            {
                answered[i, j] = matrices.Residuals[pattern.Answered[i], pattern.Answered[j]] + latentCovariance.Form(row, matrices.Loadings.Row(pattern.Answered[j]));
            }
        }

        if (!CholeskyFactor.TryFactor(answered))
        {
            return false;
        }

        logDeterminant = CholeskyFactor.LogDeterminant(answered);
        return true;
    }

    /// <summary>Means and covariances of (ξ, η) given z: ξ = μ + A₁z + A₂w, and an outcome's equation is linear in w.</summary>
    private void SetLatents(ReadOnlySpan<double> z, ReadOnlySpan<double> controls)
    {
        var n = matrices.Predictors;
        SetPredictors(z, controls);
        equationSlope.Clear();
        for (var j = 0; j < matrices.Outcomes; j++)
        {
            SetEquation(j, controls);
        }

        matrices.OutcomeTotal.Multiply(equationMean, latentMean.AsSpan(n));
        outcomeSlope.SetProduct(matrices.OutcomeTotal, equationSlope);
        for (var j = 0; j < matrices.Outcomes; j++)
        {
            outcomeSlope.Row(j).CopyTo(slopes.Row(n + j));
        }

        latentCovariance.SetProductWithTransposed(slopes, slopes);
        AddDisturbances();
    }

    private void SetPredictors(ReadOnlySpan<double> z, ReadOnlySpan<double> controls)
    {
        var n = matrices.Predictors;
        for (var a = 0; a < n; a++)
        {
            own[a] = matrices.LatentIntercepts[a];
            for (var i = 0; i < controls.Length; i++)
            {
                own[a] += matrices.ControlEffects[a, i] * controls[i];
            }
        }

        matrices.PredictorTotal.Multiply(own, latentMean);
        for (var a = 0; a < n; a++)
        {
            for (var i = 0; i < z.Length; i++)
            {
                latentMean[a] += matrices.CovarianceFactor[a, i] * z[i];
            }

            matrices.CovarianceFactor.Row(a)[z.Length..].CopyTo(slopes.Row(a));
        }
    }

    /// <summary>The mean of an outcome's equation, before Π, and its slope on w.</summary>
    private void SetEquation(int j, ReadOnlySpan<double> controls)
    {
        var n = matrices.Predictors;
        equationMean[j] = matrices.LatentIntercepts[n + j];
        for (var h = 0; h < controls.Length; h++)
        {
            equationMean[j] += matrices.ControlEffects[n + j, h] * controls[h];
            for (var g = 0; g < controls.Length; g++)
            {
                equationMean[j] += matrices.ControlProducts[j, h, g] * controls[h] * controls[g];
            }
        }

        var row = equationSlope.Row(j);
        for (var a = 0; a < n; a++)
        {
            var effect = matrices.Effects[j, a] + SequentialSums.Dot(matrices.ObservedModeration.Row(j, a), controls);
            var curved = SequentialSums.Dot(matrices.Products.Row(j, a), latentMean.AsSpan(0, n));
            equationMean[j] += latentMean[a] * (effect + curved);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] += (effect + (2 * curved)) * slopes[a, i];
            }
        }
    }

    /// <summary>Adds ΠΨΠ'.</summary>
    private void AddDisturbances()
    {
        var (n, m, total) = (matrices.Predictors, matrices.Outcomes, matrices.OutcomeTotal);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                for (var g = 0; g < m; g++)
                {
                    for (var h = 0; h < m; h++)
                    {
                        latentCovariance[n + i, n + j] += total[i, g] * matrices.OutcomeDisturbances[g, h] * total[j, h];
                    }
                }
            }
        }
    }

    /// <summary>ln N(v; μ, Σ) of a person's answered indicators.</summary>
    public double LogDensity(PersonPattern pattern, int person)
    {
        var size = pattern.Answered.Length;
        var answered = factor.As(size, size);
        var square = 0.0;
        for (var i = 0; i < size; i++)
        {
            var value = data.Values[(person * matrices.Indicators) + pattern.Answered[i]] - mean[i];
            value = (value - SequentialSums.Dot(answered.Row(i)[..i], deviation)) / answered[i, i];
            deviation[i] = value;
            square += value * value;
        }

        return -0.5 * ((size * LogTwoPi) + logDeterminant + square);
    }

    private const double LogTwoPi = 1.8378770664093454836;
}
