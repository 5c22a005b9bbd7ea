using KnowledgeFlow.Core.Numerics;

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

    /// <summary>P, L and J.</summary>
    public PredictorPosterior Posterior { get; } = new(matrices, dimensions);

    /// <summary>Π, ΠΩ, ΠΨΠ' + V_e, L1'ΩL1 and W₁.</summary>
    public MeasuredEquations Equations { get; } = new(pattern, matrices, dimensions);

    /// <summary>The part of a person's log-likelihood that the pattern alone determines.</summary>
    public double LogConstant => logConstant;

    /// <summary>Whether a matrix is none that a population has, so that V(z) is to be proved positive definite, for each person (<see cref="IsProper"/>).</summary>
    public bool IsImproper { get; private set; }

    /// <summary>Works everything out; false where the indicators have no density, or a matrix is singular.</summary>
    public bool TryPrepare()
    {
        logConstant = 0;
        if (!Indicators.TrySet(ref logConstant)
            || !Completion.TrySet(Indicators.Information, ref logConstant)
            || !Posterior.TrySet(Indicators.Information, Completion, ref logConstant))
        {
            return false;
        }

        // Of what is told apart from the outcomes the covariance matrix is a Schur complement, whose negative eigenvalues Haynsworth (1968) counts.
        if (Indicators.Negatives + matrices.NegativeVariances != Completion.Negatives + Posterior.Negatives)
        {
            return false;
        }

        IsImproper = Completion.Negatives + Posterior.Negatives > 0 || !matrices.IsAdmissible;
        if (!Posterior.TrySetFactor(IsImproper))
        {
            return false;
        }

        Equations.Set(Completion.ErrorCovariance, Posterior.Factor, Posterior.Signs);
        return true;
    }

    /// <summary>
    /// Whether V(z) is positive definite at every z, for a person with given Jw₀: it is no smaller than what is left where all predictors that carry products are known, which does
    /// not depend on z.
    /// </summary>
    public bool IsProper(WorkMatrix slopes)
    {
        var left = new WorkMatrix(Measured, Measured);
        for (var j = 0; j < Measured; j++)
        {
            for (var l = 0; l < Measured; l++)
            {
                left[j, l] = Equations.OutcomeCovariance[j, l];
                for (var direction = Posterior.Carriers; direction < matrices.Predictors; direction++)
                {
                    left[j, l] += Posterior.Signs[direction] * slopes[j, direction - dimensions] * slopes[l, direction - dimensions];
                }
            }
        }

        return CholeskyFactor.TryFactor(left);
    }
}
