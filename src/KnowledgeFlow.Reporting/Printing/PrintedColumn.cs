using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>A column of a printed table.</summary>
/// <param name="Heading">Its heading.</param>
public sealed record PrintedColumn(Phrase Heading)
{
    /// <summary>What stands above this heading and those beside it that have the same, such as the model whose b and SE they are; null for nothing.</summary>
    public Phrase? Spanner { get; init; }

    /// <summary>Whether it holds words, which stand left, rather than numbers, which stand one below the other by their decimal points.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether its heading is the survey's, such as a category, in which no letter stands for a statistic.</summary>
    public bool IsLabel { get; init; }
}
