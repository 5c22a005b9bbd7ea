using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>One cell held against one printed value.</summary>
/// <param name="Published">The printed value.</param>
/// <param name="Address">The cell that was found.</param>
/// <param name="Computed">What was computed, rounded as the print is where it prints a number; "–" for nothing.</param>
/// <param name="Holds">Whether the printed value is reproduced.</param>
/// <param name="Why">What does not hold; empty where it holds.</param>
public sealed record CellCheck(PublishedValue Published, string Address, string Computed, bool Holds, Phrase Why)
{
    /// <summary>The number that was computed, unrounded; null where the cell holds none.</summary>
    public double? Number { get; init; }

    /// <summary>The table that the cell stands in.</summary>
    public required string Table { get; init; }

    /// <summary>Whether it counts: published values known to be impossible or misprinted are counted apart.</summary>
    public bool Counts => Published.Status == PublishedStatus.Expected;

    /// <summary>Whether it counts and does not hold.</summary>
    public bool Fails => Counts && !Holds;
}
