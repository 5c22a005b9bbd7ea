using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>The equations of the outcomes at given controls.</summary>
internal sealed class InteractionPoint
{
    private readonly InteractionMatrices matrices;
    private readonly double[] own;
    private readonly double[] intercepts;
    private readonly WorkMatrix effects;

    /// <summary>Room for a point.</summary>
    public InteractionPoint(InteractionMatrices matrices)
    {
        this.matrices = matrices;
        own = new double[matrices.Predictors];
        intercepts = new double[matrices.Outcomes];
        effects = new WorkMatrix(matrices.Outcomes, matrices.Predictors);
        Mean = new double[matrices.Predictors];
        Slopes = new WorkMatrix(matrices.Outcomes, matrices.Predictors);
    }

    /// <summary>μ of the predictors.</summary>
    public double[] Mean { get; }

    /// <summary>Γ + 2μ'Ω, m × n: the outcomes' slopes on the predictors at μ.</summary>
    public WorkMatrix Slopes { get; }

    /// <summary>Takes controls, less their means.</summary>
    public void Set(ReadOnlySpan<double> controls)
    {
        var (n, m, c) = (matrices.Predictors, matrices.Outcomes, matrices.Controls);
        for (var a = 0; a < n; a++)
        {
            own[a] = matrices.LatentIntercepts[a];
            for (var i = 0; i < c; i++)
            {
                own[a] += matrices.ControlEffects[a, i] * controls[i];
            }
        }

        matrices.PredictorTotal.Multiply(own, Mean);
        for (var j = 0; j < m; j++)
        {
            intercepts[j] = matrices.LatentIntercepts[n + j] + SequentialSums.Dot(matrices.ControlEffects.Row(n + j), controls)
                + matrices.ControlProducts[j].Form(controls, controls);
            for (var a = 0; a < n; a++)
            {
                effects[j, a] = matrices.Effects[j, a] + SequentialSums.Dot(matrices.ObservedModeration.Row(j, a), controls);
                Slopes[j, a] = effects[j, a] + (2 * SequentialSums.Dot(matrices.Products.Row(j, a), Mean));
            }
        }
    }

    /// <summary>α + βc + γ'ξ + ξ'Ωξ of an outcome.</summary>
    public double Equation(int outcome, ReadOnlySpan<double> predictors) =>
        intercepts[outcome] + SequentialSums.Dot(effects.Row(outcome), predictors) + matrices.Products[outcome].Form(predictors, predictors);
}
