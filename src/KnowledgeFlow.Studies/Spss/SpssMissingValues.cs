namespace KnowledgeFlow.Studies.Spss;

/// <summary>A variable's user-missing values as the file holds them: eight bytes each.</summary>
/// <param name="Values">The bounds of the range, where there is one, then the single values.</param>
/// <param name="HasRange">The first two values are a range, bounds included.</param>
internal sealed record SpssMissingValues(byte[][] Values, bool HasRange)
{
    /// <summary>No value is missing.</summary>
    public static SpssMissingValues None { get; } = new([], false);
}
