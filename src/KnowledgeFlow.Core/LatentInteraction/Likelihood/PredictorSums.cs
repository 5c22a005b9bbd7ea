using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Sums over persons of what their own intercepts κ = α + Kc bring into the scores of the predictors' equations; zeros where predictors have no means.</summary>
/// <param name="predictors">n.</param>
/// <param name="controls">The number of controls.</param>
internal sealed class PredictorSums(int predictors, int controls)
{
    /// <summary>Σ κ, n.</summary>
    public double[] Intercept { get; } = new double[predictors];

    /// <summary>Σ E[ξ]κ', n × n.</summary>
    public WorkMatrix PredictorIntercept { get; } = new(predictors, predictors);

    /// <summary>Σ κκ', n × n.</summary>
    public WorkMatrix InterceptSquare { get; } = new(predictors, predictors);

    /// <summary>Σ E[ξ]c', n × controls.</summary>
    public WorkMatrix PredictorControl { get; } = new(predictors, controls);

    /// <summary>Σ κc', n × controls.</summary>
    public WorkMatrix InterceptControl { get; } = new(predictors, controls);

    /// <summary>Takes out all persons.</summary>
    public void Clear()
    {
        Array.Clear(Intercept);
        PredictorIntercept.Clear();
        InterceptSquare.Clear();
        PredictorControl.Clear();
        InterceptControl.Clear();
    }

    /// <summary>Adds a person.</summary>
    /// <param name="mean">E[ξ].</param>
    /// <param name="intercepts">κ.</param>
    /// <param name="own">c.</param>
    public void Add(ReadOnlySpan<double> mean, ReadOnlySpan<double> intercepts, ReadOnlySpan<double> own)
    {
        for (var a = 0; a < predictors; a++)
        {
            Intercept[a] += intercepts[a];
            for (var b = 0; b < predictors; b++)
            {
                PredictorIntercept[a, b] += mean[a] * intercepts[b];
                InterceptSquare[a, b] += intercepts[a] * intercepts[b];
            }

            for (var i = 0; i < own.Length; i++)
            {
                PredictorControl[a, i] += mean[a] * own[i];
                InterceptControl[a, i] += intercepts[a] * own[i];
            }
        }
    }
}
