namespace KnowledgeFlow.Reporting.Printing;

/// <summary>What a study asks of its printed chapter.</summary>
/// <param name="Number">The chapter's number, which then stands before those of tables and figures (表4-1); null for none.</param>
/// <param name="Prose">Whether a draft of the text stands below the tables.</param>
/// <param name="Theme">Its style; null for the usual one of its language.</param>
public sealed record ChapterOptions(int? Number, bool Prose, ChapterTheme? Theme)
{
    /// <summary>No chapter number, with prose, in the usual style.</summary>
    public static ChapterOptions Usual { get; } = new(null, Prose: true, null);
}
