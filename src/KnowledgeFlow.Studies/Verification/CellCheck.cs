namespace KnowledgeFlow.Studies.Verification;

/// <summary>One cell held against one printed value.</summary>
/// <param name="Published">The printed value.</param>
/// <param name="Address">The cell that was found.</param>
/// <param name="Computed">What was computed, rounded as the print is where it prints a number; "–" for nothing.</param>
/// <param name="Holds">Whether the printed value is reproduced.</param>
/// <param name="Why">What does not hold; empty where it holds.</param>
public sealed record CellCheck(PublishedValue Published, string Address, string Computed, bool Holds, string Why)
{
    /// <summary>Whether it counts: published values known to be impossible or misprinted are counted apart.</summary>
    public bool Counts => Published.Status == PublishedStatus.Expected;
}
