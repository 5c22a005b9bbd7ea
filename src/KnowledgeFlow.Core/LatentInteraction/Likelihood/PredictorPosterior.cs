using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The predictors given the indicators, before the outcomes' equations are asked: P = (Φ⁻¹ + D_S)⁻¹ = LL'. L is lower triangular and the cover of the products comes first, so
/// that what is left of ξ when the first k of its directions are given enters linearly.
/// </summary>
/// <param name="matrices">The matrices.</param>
internal sealed class PredictorPosterior(InteractionMatrices matrices)
{
    private readonly WorkMatrix precision = new(matrices.Predictors, matrices.Predictors);
    private readonly WorkMatrix scratch = new(matrices.Predictors, matrices.Predictors);

    /// <summary>P, n × n.</summary>
    public WorkMatrix Covariance { get; } = new(matrices.Predictors, matrices.Predictors);

    /// <summary>L, n × n, zeros above the diagonal.</summary>
    public WorkMatrix Factor { get; } = new(matrices.Predictors, matrices.Predictors);

    /// <summary>Sets both from D and adds ½ ln|P| − ½ ln|Φ| to the pattern's constant; false where P is not positive definite.</summary>
    public bool TrySet(WorkMatrix information, OutcomeCompletion completion, ref double logConstant)
    {
        var n = matrices.Predictors;
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                precision[a, b] = completion.PlusPredictorInformation(matrices.CovarianceInverse[a, b], information, a, b);
            }
        }

        if (!CholeskyFactor.TryFactor(precision))
        {
            return false;
        }

        logConstant -= (CholeskyFactor.LogDeterminant(precision) + matrices.LogDeterminant) / 2;
        CholeskyFactor.Invert(precision, Covariance, scratch);
        Factor.CopyFrom(Covariance);
        if (!CholeskyFactor.TryFactor(Factor))
        {
            return false;
        }

        for (var a = 0; a < n; a++)
        {
            Factor.Row(a)[(a + 1)..].Clear();
        }

        return true;
    }
}
