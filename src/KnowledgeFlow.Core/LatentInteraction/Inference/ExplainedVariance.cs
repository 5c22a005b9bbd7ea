using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>What a model explains of a latent variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="RSquared">1 − disturbance / variance.</param>
/// <param name="ProductShare">The products' own part 2tr(ΩΦΩΦ) of the variance, as a share of it; 0 for a variable without products.</param>
public sealed record ExplainedVariance(string Variable, EstimatedQuantity Variance, EstimatedQuantity RSquared, EstimatedQuantity ProductShare)
{
    /// <summary>All latent variables, predictors first; R² of one that depends on nothing is 0.</summary>
    public static ImmutableArray<ExplainedVariance> Of(LatentInteractionEstimate estimate, ParameterCovariance covariance, double level = ConfidenceLevel.Usual)
    {
        var model = estimate.Model;
        var matrices = new InteractionMatrices(model);
        var (n, l) = (matrices.Predictors, matrices.Latents);
        var depends = new bool[l];
        foreach (var cell in model.Cells)
        {
            if (cell.Kind is InteractionCellKind.LatentRegression or InteractionCellKind.ControlRegression or InteractionCellKind.LatentProduct
                or InteractionCellKind.ObservedModeration or InteractionCellKind.ControlProduct)
            {
                depends[cell.Row] = true;
            }
        }

        var quantities = DeltaMethod.Of(Values, estimate.Free.AsSpan(), covariance, level);
        return [.. model.Predictors.Concat(model.Outcomes).Select((name, i) => new ExplainedVariance(name, quantities[i], quantities[l + i], quantities[(2 * l) + i]))];

        double[] Values(double[] theta)
        {
            matrices.TrySet(theta);
            var moments = InteractionMoments.Of(matrices, estimate.Persons);
            var values = new double[3 * l];
            for (var i = 0; i < l; i++)
            {
                var variance = moments.Covariance[i, i];
                var disturbance = i < n ? matrices.PredictorDisturbances[i, i] : matrices.OutcomeDisturbances[i - n, i - n];
                values[i] = variance;
                values[l + i] = depends[i] ? 1 - (disturbance / variance) : 0;
                values[(2 * l) + i] = i < n ? 0 : moments.ProductVariance[i - n] / variance;
            }

            return values;
        }
    }
}
