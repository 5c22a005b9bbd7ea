using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Correlations less free parameters of the m-factor model (Lawley and Maxwell 1971, p. 8).</summary>
internal static class FactorDegreesOfFreedom
{
    /// <summary>((p − m)² − (p + m)) / 2; negative where p items cannot tell m factors apart.</summary>
    public static int Of(int items, int factors) => (((items - factors) * (items - factors)) - (items + factors)) / 2;

    /// <summary>
    /// <see cref="Diagnosis.TooManyFactors"/> where there are as many factors as items,
    /// <see cref="Diagnosis.NotIdentified"/> where the model has more unknowns than correlations, else null.
    /// </summary>
    internal static Diagnosis? Refuses(int items, int factors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        if (factors >= items)
        {
            return new Diagnosis.TooManyFactors(factors, items - 1);
        }

        return Of(items, factors) < 0 ? new Diagnosis.NotIdentified(null, Of(items, factors)) : null;
    }
}
