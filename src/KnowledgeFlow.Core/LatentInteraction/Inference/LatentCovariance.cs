using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>The model's covariance of two latent variables; their correlation where they are standardised.</summary>
/// <param name="First">One variable.</param>
/// <param name="Second">The other; the same for a variance.</param>
/// <param name="Covariance">The covariance.</param>
/// <param name="Correlation">The correlation; 1 with error 0 for a variable and itself.</param>
public sealed record LatentCovariance(string First, string Second, EstimatedQuantity Covariance, EstimatedQuantity Correlation)
{
    /// <summary>All pairs i ≤ j, predictors first.</summary>
    public static ImmutableArray<LatentCovariance> Of(LatentInteractionEstimate estimate, ParameterCovariance covariance, double level = ConfidenceLevel.Usual)
    {
        var matrices = new InteractionMatrices(estimate.Model);
        var l = matrices.Latents;
        ImmutableArray<(int I, int J)> pairs = [.. from i in Enumerable.Range(0, l) from j in Enumerable.Range(i, l - i) select (i, j)];
        ImmutableArray<string> names = [.. estimate.Model.Predictors, .. estimate.Model.Outcomes];
        var quantities = DeltaMethod.Of(Values, estimate.Free.AsSpan(), covariance, level);
        return [.. pairs.Select((pair, place) => new LatentCovariance(names[pair.I], names[pair.J], quantities[place], quantities[pairs.Length + place]))];

        double[] Values(double[] theta)
        {
            matrices.TrySet(theta);
            var moments = InteractionMoments.Of(matrices, estimate.Persons).Covariance;
            return
            [
                .. pairs.Select(pair => moments[pair.I, pair.J]),
                .. pairs.Select(pair => pair.I == pair.J ? 1 : moments[pair.I, pair.J] / Math.Sqrt(moments[pair.I, pair.I] * moments[pair.J, pair.J])),
            ];
        }
    }
}
