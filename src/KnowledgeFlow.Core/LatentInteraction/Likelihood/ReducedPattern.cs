namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>What persons with the same indicators answered share in the reduced form, at given parameters: step 1 of docs/latent-moderation.md, a part a type.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="matrices">The matrices.</param>
/// <param name="dimensions">k.</param>
/// <param name="rowLatents">The latent variables on which each indicator loads.</param>
internal sealed class ReducedPattern(PersonPattern pattern, InteractionMatrices matrices, int dimensions, int[][] rowLatents)
{
    private double logConstant;

    public PersonPattern Pattern => pattern;

    /// <summary>k.</summary>
    public int Dimensions => dimensions;

    /// <summary>The number of outcomes with an answered indicator.</summary>
    public int Measured => pattern.Outcomes.Length;

    /// <summary>W and D.</summary>
    public IndicatorPrecision Indicators { get; } = new(pattern, matrices, rowLatents);

    /// <summary>V_e and C.</summary>
    public OutcomeCompletion Completion { get; } = new(pattern, matrices);

    /// <summary>P and L.</summary>
    public PredictorPosterior Posterior { get; } = new(matrices);

    /// <summary>Π, ΠΩ, ΠΨΠ' + V_e, L1'ΩL1 and W₁.</summary>
    public MeasuredEquations Equations { get; } = new(pattern, matrices, dimensions);

    /// <summary>The part of a person's log-likelihood that the pattern alone determines.</summary>
    public double LogConstant => logConstant;

    /// <summary>Works everything out; false where a matrix is not positive definite.</summary>
    public bool TryPrepare()
    {
        logConstant = 0;
        if (!Indicators.TrySet(ref logConstant)
            || !Completion.TrySet(Indicators.Information, ref logConstant)
            || !Posterior.TrySet(Indicators.Information, Completion, ref logConstant))
        {
            return false;
        }

        Equations.Set(Completion.ErrorCovariance, Posterior.Factor);
        return true;
    }
}
