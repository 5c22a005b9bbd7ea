using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Takes estimates out of outcomes for cells, where a diagnosis leaves nothing.</summary>
internal static class OutcomeParts
{
    /// <summary>The estimate, or null.</summary>
    public static double? Value(this Outcome<double> outcome) => outcome.TryGet(out var value, out _) ? value : null;

    /// <summary>A part of the estimate, or null.</summary>
    public static double? Value<T>(this Outcome<T> outcome, Func<T, double> part) => outcome.TryGet(out var value, out _) ? part(value) : null;

    /// <summary>The diagnosis, or null.</summary>
    public static Diagnosis? Diagnosis<T>(this Outcome<T> outcome) => outcome.TryGet(out _, out var diagnosis) ? null : diagnosis;
}
