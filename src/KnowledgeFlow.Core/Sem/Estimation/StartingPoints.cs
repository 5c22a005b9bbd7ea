namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>From how many points a model's optimum is sought: the usual starting values, and the rest drawn about them.</summary>
public sealed record StartingPoints
{
    /// <summary>So many points, the drawn ones from a seed: point k takes random stream k.</summary>
    /// <param name="count">The number of points; 1 is the usual starting values alone.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public StartingPoints(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        (Count, Seed) = (count, seed);
    }

    /// <summary>The number of points.</summary>
    public int Count { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The usual starting values alone.</summary>
    public static StartingPoints One { get; } = new(1, 1);
}
