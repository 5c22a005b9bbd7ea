using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A report as a results chapter in one language: numbered, cross-referenced and formatted, ready for a format to set it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Language">The language.</param>
/// <param name="Theme">The style.</param>
/// <param name="Number">The chapter's number; null for none.</param>
/// <param name="SyntheticNotice">What must be said of synthetic answers; empty where they are not.</param>
/// <param name="Software">Name and version of the program that made it.</param>
/// <param name="Blocks">Headings, paragraphs, tables and figures, in order.</param>
public sealed record Chapter(
    string Title, ReportLanguage Language, ChapterTheme Theme, int? Number, string SyntheticNotice, string Software, ImmutableArray<ChapterBlock> Blocks)
{
    /// <summary>What opens the notes below a table or figure.</summary>
    public string NoteOpening => NoteOpeningIn(Language);

    /// <summary>What opens notes in a language.</summary>
    public static string NoteOpeningIn(ReportLanguage language) => language == ReportLanguage.Chinese ? "注：" : "Note.";
}
