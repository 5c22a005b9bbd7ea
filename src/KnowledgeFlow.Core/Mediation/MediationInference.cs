using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>Turns functions of a mediation model's coefficients into estimates with intervals, from one set of resamples for all of them.</summary>
public sealed class MediationInference
{
    private readonly BootstrapDistribution? jackknife;
    private readonly BootstrapDistribution? simulated;

    /// <summary>Draws the resamples.</summary>
    /// <param name="effects">The effects.</param>
    /// <param name="settings">How.</param>
    public MediationInference(MediationEffects effects, MediationInferenceSettings settings)
    {
        Effects = effects;
        Settings = settings;
        Draws = effects.Resample(settings.Replicates, settings.Seed, cancellation: settings.Cancellation, progress: settings.Progress);
        jackknife = settings.Interval == BootstrapIntervalKind.BiasCorrectedAccelerated ? effects.Jackknife(settings.Cancellation) : null;
        simulated = settings.MonteCarlo > 0 ? SimulatedCoefficients.Draw(effects, settings.MonteCarlo, settings.Seed, settings.Cancellation) : null;
    }

    /// <summary>The effects.</summary>
    public MediationEffects Effects { get; }

    /// <summary>How intervals are made.</summary>
    public MediationInferenceSettings Settings { get; }

    /// <summary>The coefficients of the resamples.</summary>
    public BootstrapDistribution Draws { get; }

    /// <summary>Whether Monte Carlo intervals were asked for and can be had.</summary>
    public bool HasSimulation => simulated is not null;

    /// <summary>A function of the coefficients, estimated.</summary>
    /// <param name="function">The function.</param>
    /// <param name="sobel">A test to go with it.</param>
    public EffectEstimate Of(Func<ReadOnlySpan<double>, double> function, SobelTest? sobel = null)
    {
        var value = function(Effects.Coefficients.AsSpan());
        var draws = Draws.Of(function);
        var interval = BootstrapInterval.Of(Settings.Interval, draws, value, jackknife is null ? [] : jackknife.Values(function));
        var (lower, upper) = interval.Limits(draws, Settings.Level);
        return new EffectEstimate(
            value,
            draws.StandardError,
            lower,
            upper,
            interval.PValue(draws),
            simulated is null ? null : BootstrapInterval.Percentile.Limits(simulated.Of(function), Settings.Level),
            sobel);
    }
}
