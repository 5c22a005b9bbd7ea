using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KnowledgeFlow.Core.Outcomes;

/// <summary>Refuses an immutable array that was never made, which otherwise fails far from the caller who left it out.</summary>
internal static class RequiredArray
{
    /// <summary>Throws where the array is <c>default</c>.</summary>
    /// <param name="array">The argument.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The array is <c>default</c>.</exception>
    public static void ThrowIfDefault<T>(ImmutableArray<T> array, [CallerArgumentExpression(nameof(array))] string? name = null)
    {
        if (array.IsDefault)
        {
            throw new ArgumentException("The array is default: make it with [a, b, …], or give [] for none.", name);
        }
    }
}
