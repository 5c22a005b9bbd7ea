namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A column of a table in a chapter.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Spanner">What stands above this heading and those beside it that have the same; empty for nothing.</param>
/// <param name="IsText">Whether it holds words, which stand left, rather than numbers.</param>
public sealed record ChapterColumn(string Heading, string Spanner, bool IsText)
{
    /// <summary>Whether its heading is the survey's, in which no letter stands for a statistic.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The heading in pieces, of which symbols of statistics are set in italics.</summary>
    public IEnumerable<(string Text, bool IsSymbol)> Pieces(string heading) => IsLabel ? [(heading, false)] : StatisticalSymbols.InHeading(heading);

    /// <summary>Heading and spanner in one line, for formats whose tables have one line of headings.</summary>
    public string FullHeading => Spanner.Length == 0 ? Heading : Heading.Length == 0 ? Spanner : $"{Spanner}: {Heading}";
}
