using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary><c>report.pdf</c>, the chapter on pages of A4, and each figure as a PDF of its own.</summary>
/// <param name="printer">What prints the chapter.</param>
/// <param name="figures">What draws the figures.</param>
public sealed class PdfReportRenderer(IChapterPrinter printer, IFigureRenderer figures) : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public bool DrawsFigures => true;

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language) =>
        new FigureFileRenderer(figures, FigureFileFormat.Pdf).Render(report, language)
            .Prepend(new ReportFile("report.pdf", printer.ToPdf(ChapterComposer.Compose(report, language))));
}
