namespace KnowledgeFlow.Studies.Publications;

/// <summary>How many questionnaires a paper reports at each step; null where it does not say.</summary>
/// <param name="Sent">Sent out.</param>
/// <param name="Returned">Returned.</param>
/// <param name="Invalid">Returned and found invalid.</param>
/// <param name="Valid">Valid: the n behind whatever prints no n of its own.</param>
public sealed record PublishedSample(int? Sent, int? Returned, int? Invalid, int? Valid)
{
    /// <summary>Nothing is reported.</summary>
    public static PublishedSample Unknown { get; } = new(null, null, null, null);
}
