using System.Globalization;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>An effect that is supposed.</summary>
/// <param name="Value">The number, on the scale of the test.</param>
/// <param name="Word">The conventional word that the study file has in its place, or null.</param>
public sealed record PlannedEffect(double Value, EffectSizeWord? Word)
{
    /// <summary>What stands in the study file in the place of an effect, such as <c>delta_r2=0.02</c>; null where the effect itself does.</summary>
    public string? Written { get; init; }

    /// <summary>What addresses call it: the word, the number, or what stands in its place.</summary>
    public string Id => Written ?? Word switch
    {
        EffectSizeWord.Small => "small",
        EffectSizeWord.Medium => "medium",
        EffectSizeWord.Large => "large",
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
