using System.Diagnostics.CodeAnalysis;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>What reading a model's text came to: a value, or the place at which it cannot be read.</summary>
/// <typeparam name="T">What was read.</typeparam>
public abstract record ModelResult<T>
    where T : class
{
    private ModelResult()
    {
    }

    /// <summary>The text was read.</summary>
    /// <param name="Value">What it says.</param>
    public sealed record Read(T Value) : ModelResult<T>;

    /// <summary>The text cannot be read.</summary>
    /// <param name="Error">Where, and what was expected.</param>
    public sealed record Malformed(ModelSyntaxError Error) : ModelResult<T>;

    /// <summary>Wraps what was read.</summary>
    public static implicit operator ModelResult<T>(T value) => new Read(value);

    /// <summary>Wraps an error.</summary>
    public static implicit operator ModelResult<T>(ModelSyntaxError error) => new Malformed(error);

    /// <summary>True with what was read in <paramref name="value"/>; false with the error in <paramref name="error"/>.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ModelSyntaxError? error)
    {
        value = (this as Read)?.Value;
        error = (this as Malformed)?.Error;
        return error is null;
    }

    /// <summary>The result of <paramref name="next"/> on what was read, or this error unchanged.</summary>
    public ModelResult<TNext> Then<TNext>(Func<T, ModelResult<TNext>> next)
        where TNext : class =>
        TryGet(out var value, out var error) ? next(value) : error;
}
