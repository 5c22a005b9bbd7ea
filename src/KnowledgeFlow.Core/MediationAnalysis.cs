using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core;

/// <summary>Mediation (Hayes 2022, PROCESS models 4 and 6; more by <see cref="MediationModel"/>): one call from data to paths and effects with bootstrap intervals.</summary>
public static class MediationAnalysis
{
    /// <summary>Fits the equations and draws the resamples, for a predictor that acts directly and through mediators side by side or, if told, in series.</summary>
    /// <param name="data">The data; NaN is a missing answer.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="predictor">The predictor.</param>
    /// <param name="mediators">The mediators, in order; at least one.</param>
    /// <param name="covariates">Terms held constant in every equation; null for none.</param>
    /// <param name="isSerial">Whether each mediator acts on the later ones.</param>
    /// <param name="inference">The resamples, their seed and the kind of interval; null for 5000 with seed 1 and percentiles.</param>
    /// <param name="progress">Told the number of resamples drawn, in no order.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <returns>A diagnosis where there are too few rows, or a variable is constant, a combination of others, or was never answered.</returns>
    /// <exception cref="ArgumentException">A variable has two parts, there is no mediator, or a covariate is no term.</exception>
    /// <exception cref="KeyNotFoundException">A variable is not a column of the data.</exception>
    /// <exception cref="OperationCanceledException">The draws were ended early.</exception>
    public static Outcome<MediationResult> Of(
        SurveyData data,
        string outcome,
        string predictor,
        IReadOnlyList<string> mediators,
        IReadOnlyList<string>? covariates = null,
        bool isSerial = false,
        MediationInferenceSettings? inference = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(outcome);
        ArgumentException.ThrowIfNullOrEmpty(predictor);
        ArgumentNullException.ThrowIfNull(mediators);
        var model = new MediationModel(outcome, predictor, [.. mediators])
        {
            IsSerial = isSerial,
            Covariates = new MediationCovariates(WrittenTerms.Read(covariates ?? [], nameof(covariates)), [], []),
        };
        return Of(data, model, inference, progress, cancellation);
    }

    /// <summary>Fits any mediation model and draws the resamples.</summary>
    /// <param name="data">The data; NaN is a missing answer.</param>
    /// <param name="model">The model.</param>
    /// <param name="inference">The resamples, their seed and the kind of interval; null for 5000 with seed 1 and percentiles.</param>
    /// <param name="progress">Told the number of resamples drawn, in no order.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <inheritdoc cref="MediationFit.Of" path="/exception"/>
    public static Outcome<MediationResult> Of(
        SurveyData data, MediationModel model, MediationInferenceSettings? inference = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(model);
        var settings = (inference ?? new MediationInferenceSettings(5000, 1, Resampling.BootstrapIntervalKind.Percentile)) with { Cancellation = cancellation, Progress = progress };
        var fit = MediationFit.Of(data, model);
        return fit.Effects.Then<MediationResult>(effects => new MediationResult(fit, new MediationInference(effects, settings)));
    }
}
