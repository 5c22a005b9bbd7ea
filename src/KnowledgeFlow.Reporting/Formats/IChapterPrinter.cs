using KnowledgeFlow.Reporting.Chapters;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>Prints chapters on pages.</summary>
public interface IChapterPrinter
{
    /// <summary>The chapter as a PDF; the same chapter gives the same bytes.</summary>
    ReadOnlyMemory<byte> ToPdf(Chapter chapter);
}
