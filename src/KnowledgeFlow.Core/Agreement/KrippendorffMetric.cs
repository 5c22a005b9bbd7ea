namespace KnowledgeFlow.Core.Agreement;

/// <summary>What makes two values differ, and by how much.</summary>
public enum KrippendorffMetric
{
    /// <summary>Any two values differ alike.</summary>
    Nominal,

    /// <summary>Values differ by the ratings that lie between them.</summary>
    Ordinal,

    /// <summary>Values differ by their squared distance.</summary>
    Interval,
}
