using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A run of text in a chapter: one line, free of control characters, and not yet escaped for any format.</summary>
/// <param name="Text">What is printed.</param>
public sealed record ChapterRun(string Text)
{
    /// <summary>The address of the value that is printed; null for words.</summary>
    public string? Address { get; init; }

    /// <summary>The unrounded value; null for words.</summary>
    public Cell? Exact { get; init; }

    /// <summary>The id of the table or figure that is referred to; null for none.</summary>
    public string? Reference { get; init; }
}
