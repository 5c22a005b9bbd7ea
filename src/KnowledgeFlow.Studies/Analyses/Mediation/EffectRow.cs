using KnowledgeFlow.Core.Mediation;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>The numbers of an effect; null where there are none.</summary>
/// <param name="Estimate">A function of coefficients with its bootstrap interval.</param>
/// <param name="Slope">A coefficient with its regression's own interval, in the place of <paramref name="Estimate"/>.</param>
/// <param name="Standardised">The standardised effect.</param>
/// <param name="At">Where moderators stand.</param>
internal sealed record EffectRow(EffectEstimate? Estimate, ConditionalSlope? Slope, EffectEstimate? Standardised, ModeratorPoint? At)
{
    /// <summary>Nothing, where the model was not fitted.</summary>
    public static EffectRow None { get; } = new(null, null, null, null);

    public double? Value => Estimate?.Value ?? Slope?.B;

    public double? StandardError => Estimate?.StandardError ?? Slope?.StandardError;

    public double? Lower => Estimate?.Lower ?? Slope?.Lower;

    public double? Upper => Estimate?.Upper ?? Slope?.Upper;

    public double? P => Estimate?.PValue ?? Slope?.PValue;

    /// <summary>A moderator's value.</summary>
    public double? ValueOf(int place) => At is not null && place < At.Values.Length ? At.Values[place] : null;
}
