using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core;

/// <summary>
/// Latent moderated structural equations (LMS; Klein and Moosbrugger 2000, doi:10.1007/BF02296338): one call from a model with products of latent variables and data to
/// estimates, simple slopes and the test of the products.
/// </summary>
public static class LatentModeratedStructuralEquations
{
    /// <summary>Fits a model with latent products by maximum likelihood, and the same one without them.</summary>
    /// <param name="model">The model, with products in its regressions: <c>y ~ x + z + x:z</c>.</param>
    /// <param name="data">The data; rows with missing indicators count with what they have.</param>
    /// <param name="settings">How it is fitted; null for <see cref="LatentModerationSettings"/> as they are.</param>
    /// <param name="progress">Told the steps of the search under way, from 0 for each: the model without products, then that with them, once for each number of nodes.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>A diagnosis where the model is not supported, not identified or improper, the search does not converge, or a variable is constant or never answered.</returns>
    /// <exception cref="ArgumentException">The model cannot be read; the message shows where.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public static Outcome<LatentModerationResult> Fit(
        string model, SurveyData data, LatentModerationSettings? settings = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        settings ??= new LatentModerationSettings();
        var frame = cancellation.CanBeCanceled ? new SurveyData(data.Columns) { Cancellation = cancellation } : data;
        return LatentInteractionModel.Of(WrittenModel.Specify(model, frame, LatentInteractionModel.Defaults)).Then(sorted =>
            ObservedData.FullInformation([frame], sorted.Table.Roles.Observed, sorted.Table.SampleExogenous)
                .Then(observed => LatentInteractionFit.Fit(sorted, observed, settings.Errors, settings.Nodes, ConfidenceLevel.Usual, isParallel: true, progress))
                .Then<LatentModerationResult>(fit => new LatentModerationResult(fit)));
    }
}
