using System.Diagnostics.CodeAnalysis;

namespace KnowledgeFlow.Core.Outcomes;

/// <summary>
/// What an estimation came to: a value, or the diagnosis of why the data cannot give one.
/// Data never make a statistic throw; exceptions are for a caller's mistake.
/// </summary>
/// <typeparam name="T">The type of the estimate.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The estimation succeeded.</summary>
    /// <param name="Value">What was estimated.</param>
    public sealed record Estimated(T Value) : Outcome<T>;

    /// <summary>The data cannot give the statistic.</summary>
    /// <param name="Diagnosis">Why not.</param>
    public sealed record NotEstimable(Diagnosis Diagnosis) : Outcome<T>;

    /// <summary>Wraps an estimate.</summary>
    public static implicit operator Outcome<T>(T value) => new Estimated(value);

    /// <summary>Wraps a diagnosis.</summary>
    public static implicit operator Outcome<T>(Diagnosis diagnosis) => new NotEstimable(diagnosis);

    /// <summary>True with the estimate in <paramref name="value"/>; false with the reason in <paramref name="diagnosis"/>.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Diagnosis? diagnosis)
    {
        (value, diagnosis) = this switch
        {
            Estimated estimated => (estimated.Value, (Diagnosis?)null),
            NotEstimable failed => (default(T), failed.Diagnosis),
            _ => throw new InvalidOperationException("An outcome is either estimated or not estimable."),
        };
        return diagnosis is null;
    }

    /// <summary>The outcome of <paramref name="next"/> on the estimate, or this diagnosis unchanged.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) =>
        TryGet(out var value, out var diagnosis) ? next(value) : diagnosis;
}
