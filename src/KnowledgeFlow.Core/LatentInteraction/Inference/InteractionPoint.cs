using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>The equations of the outcomes at given controls.</summary>
internal sealed class InteractionPoint
{
    private readonly InteractionMatrices matrices;
    private readonly double[] own;
    private readonly double[] intercepts;
    private readonly double[] effects;

    /// <summary>Room for a point.</summary>
    public InteractionPoint(InteractionMatrices matrices)
    {
        this.matrices = matrices;
        own = new double[matrices.Predictors];
        intercepts = new double[matrices.Outcomes];
        effects = new double[matrices.Outcomes * matrices.Predictors];
        Mean = new double[matrices.Predictors];
        Slopes = new double[matrices.Outcomes * matrices.Predictors];
    }

    /// <summary>μ of the predictors.</summary>
    public double[] Mean { get; }

    /// <summary>Γ + 2μ'Ω, m × n: the outcomes' slopes on the predictors at μ.</summary>
    public double[] Slopes { get; }

    /// <summary>Takes controls, less their means.</summary>
    public void Set(ReadOnlySpan<double> controls)
    {
        var (n, m, c) = (matrices.Predictors, matrices.Outcomes, matrices.Controls);
        for (var a = 0; a < n; a++)
        {
            own[a] = matrices.LatentIntercepts[a];
            for (var i = 0; i < c; i++)
            {
                own[a] += matrices.ControlEffects[(a * c) + i] * controls[i];
            }
        }

        FlatMatrix.Multiply(matrices.PredictorTotal, own, n, n, 1, Mean);
        for (var j = 0; j < m; j++)
        {
            intercepts[j] = matrices.LatentIntercepts[n + j] + FlatMatrix.Dot(matrices.ControlEffects.AsSpan((n + j) * c, c), controls)
                + FlatMatrix.Form(controls, matrices.ControlProducts.AsSpan(j * c * c, c * c), controls);
            for (var a = 0; a < n; a++)
            {
                effects[(j * n) + a] = matrices.Effects[(j * n) + a] + FlatMatrix.Dot(matrices.ObservedModeration.AsSpan(((j * n) + a) * c, c), controls);
                Slopes[(j * n) + a] = effects[(j * n) + a] + (2 * FlatMatrix.Dot(matrices.Products.AsSpan(((j * n) + a) * n, n), Mean));
            }
        }
    }

    /// <summary>α + βc + γ'ξ + ξ'Ωξ of an outcome.</summary>
    public double Equation(int outcome, ReadOnlySpan<double> predictors)
    {
        var n = matrices.Predictors;
        return intercepts[outcome] + FlatMatrix.Dot(effects.AsSpan(outcome * n, n), predictors) + FlatMatrix.Form(predictors, matrices.Products.AsSpan(outcome * n * n, n * n), predictors);
    }
}
