using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>What the outcomes' equations of a model hold beside effects of predictors, and so which of <see cref="OutcomeSums"/> are wanted.</summary>
/// <param name="Products">The latent products with free coefficients: the outcome, the member of the cover, the other.</param>
/// <param name="HaveOutcomeRegressions">Whether an outcome depends on an outcome by a free coefficient.</param>
/// <param name="HaveModeration">Whether products with controls have free coefficients.</param>
internal sealed record OutcomeTerms(ImmutableArray<(int Outcome, int First, int Second)> Products, bool HaveOutcomeRegressions, bool HaveModeration)
{
    /// <summary>The terms of a model.</summary>
    public static OutcomeTerms Of(LatentInteractionModel model)
    {
        var n = model.PredictorCount;
        var free = model.Cells.Where(cell => cell.Free >= 0).ToList();
        return new OutcomeTerms(
            [.. free.Where(cell => cell.Kind == InteractionCellKind.LatentProduct).Select(cell => (cell.Row - n, cell.Column, cell.Extra))],
            free.Exists(cell => cell.Kind == InteractionCellKind.LatentRegression && cell.Column >= n),
            free.Exists(cell => cell.Kind is InteractionCellKind.ObservedModeration or InteractionCellKind.ControlProduct));
    }
}
