using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>
/// <c>report.docx</c>: the chapter as people hand it in, with real styles, three-line tables whose header rows repeat, captions that Word
/// renumbers, cross-references, lists of contents, tables and figures, and figures at 300 dots an inch with alternative text.
/// </summary>
/// <param name="figures">What draws the figures.</param>
/// <param name="template">Whose styles are taken; null for those of the chapter's theme.</param>
public sealed class DocxReportRenderer(IFigureRenderer figures, WordTemplate? template = null) : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public bool DrawsFigures => true;

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(report, language);
        return [new ReportFile("report.docx", new WordDocument(chapter, figures, template).ToBytes())];
    }
}
