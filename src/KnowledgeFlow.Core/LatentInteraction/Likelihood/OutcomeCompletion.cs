using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The square completed in the measured outcomes, η = V_e f_η − Cξ − e: V_e = D_ηη⁻¹ is the variance of the error e of their estimate, C = V_e D_ηξ its linear share of ξ. An
/// outcome with an indicator free of error is that indicator over its loading.
/// </summary>
internal sealed class OutcomeCompletion
{
    private readonly PersonPattern pattern;
    private readonly InteractionMatrices matrices;

    // D_ηη of the outcomes with error, its factor, and its inverse.
    private readonly WorkMatrix factor;
    private readonly WorkMatrix inverse;
    private readonly WorkMatrix scratch;

    /// <summary>Room for a pattern.</summary>
    public OutcomeCompletion(PersonPattern pattern, InteractionMatrices matrices)
    {
        (this.pattern, this.matrices) = (pattern, matrices);
        var measured = pattern.Outcomes.Length;
        WithError = [.. Enumerable.Range(0, measured).Where(j => pattern.ExactIndicator[j] < 0)];
        var size = WithError.Length;
        (factor, inverse, scratch) = (new WorkMatrix(size, size), new WorkMatrix(size, size), new WorkMatrix(size, size));
        ErrorCovariance = new WorkMatrix(measured, measured);
        Shift = new WorkMatrix(measured, matrices.Predictors);
    }

    /// <summary>The measured outcomes none of whose indicators is free of error.</summary>
    public int[] WithError { get; }

    /// <summary>V_e, measured × measured; 0 for an outcome with an indicator free of error.</summary>
    public WorkMatrix ErrorCovariance { get; }

    /// <summary>C, measured × n.</summary>
    public WorkMatrix Shift { get; }

    /// <summary>The number of negative eigenvalues of D_ηη: 0 in every population.</summary>
    public int Negatives { get; private set; }

    /// <summary>Sets both from D and adds their part to the pattern's constant; false where D_ηη is singular.</summary>
    public bool TrySet(WorkMatrix information, ref double logConstant)
    {
        var n = matrices.Predictors;
        for (var i = 0; i < factor.Rows; i++)
        {
            for (var j = 0; j < factor.Rows; j++)
            {
                factor[i, j] = information[Latent(WithError[i]), Latent(WithError[j])];
            }
        }

        if (!SignedInverse.TryInvert(factor, inverse, scratch, out var logDeterminant, out var negatives))
        {
            return false;
        }

        Negatives = negatives;
        logConstant -= logDeterminant / 2;
        ErrorCovariance.Clear();
        Shift.Clear();
        for (var i = 0; i < inverse.Rows; i++)
        {
            for (var j = 0; j < inverse.Rows; j++)
            {
                var value = inverse[i, j];
                ErrorCovariance[WithError[i], WithError[j]] = value;
                for (var a = 0; a < n; a++)
                {
                    Shift[WithError[i], a] += value * information[Latent(WithError[j]), a];
                }
            }
        }

        for (var j = 0; j < pattern.Outcomes.Length; j++)
        {
            var exact = pattern.ExactIndicator[j];
            if (exact >= 0)
            {
                logConstant -= Math.Log(Math.Abs(matrices.Loadings[exact, Latent(j)]));
            }
        }

        // Each indicator with error has a density, and each estimate with error takes one off; what is measured has one in the integral.
        var withError = pattern.Blocks.Sum(block => block.Length);
        logConstant -= (withError - WithError.Length + pattern.Outcomes.Length) * LogTwoPi / 2;
        return true;
    }

    /// <summary>Writes ŷ of the measured outcomes and returns f_η'V_e f_η.</summary>
    /// <param name="weightedResiduals">f = Λ'Wr.</param>
    /// <param name="residuals">r.</param>
    /// <param name="estimate">ŷ.</param>
    public double Estimate(ReadOnlySpan<double> weightedResiduals, ReadOnlySpan<double> residuals, Span<double> estimate)
    {
        var form = 0.0;
        for (var j = 0; j < pattern.Outcomes.Length; j++)
        {
            var exact = pattern.ExactIndicator[j];
            if (exact >= 0)
            {
                estimate[j] = residuals[exact] / matrices.Loadings[exact, Latent(j)];
                continue;
            }

            var sum = 0.0;
            foreach (var i in WithError)
            {
                sum += ErrorCovariance[j, i] * weightedResiduals[Latent(i)];
            }

            estimate[j] = sum;
            form += sum * weightedResiduals[Latent(j)];
        }

        return form;
    }

    /// <summary>Takes C'f_η off f_ξ.</summary>
    public void RemoveOutcomes(Span<double> weightedResiduals)
    {
        foreach (var j in WithError)
        {
            var value = weightedResiduals[Latent(j)];
            for (var a = 0; a < matrices.Predictors; a++)
            {
                weightedResiduals[a] -= Shift[j, a] * value;
            }
        }
    }

    /// <summary>D_S = D_ξξ − D_ξη C of two predictors, added to <paramref name="value"/>.</summary>
    public double PlusPredictorInformation(double value, WorkMatrix information, int a, int b)
    {
        value += information[a, b];
        foreach (var j in WithError)
        {
            value -= information[a, Latent(j)] * Shift[j, b];
        }

        return value;
    }

    private int Latent(int measured) => matrices.Predictors + pattern.Outcomes[measured];

    private const double LogTwoPi = 1.8378770664093454836;
}
