using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>H = −∂² log L/∂θ∂θ' of a model without products, by the linear engine's exact second derivatives.</summary>
internal static class LinearInformation
{
    /// <summary>
    /// H of all persons at <paramref name="theta"/>, t × t; null where the model has products, or controls, about whose means the linear engine does not turn its intercepts.
    /// </summary>
    public static double[]? Of(LatentInteractionModel model, ObservedData data, double[] theta)
    {
        if (!model.Products.IsEmpty || !model.Controls.IsEmpty
            || !ModelEstimator.At(model.Table, data, EstimationMethod.MaximumLikelihood, theta).TryGet(out var estimate, out _) || !estimate.Point.HasHessian)
        {
            return null;
        }

        // The engine's Hessian is that of half the discrepancy, which is −log L of one person but for a constant.
        return [.. estimate.Point.Hessian.Select(value => value * data.Count)];
    }
}
