using System.Text;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// One file a figure, <c>figures/ID.NAME.svg</c>, <c>.png</c> or <c>.pdf</c>: no title inside, for the caption is the text's, but in SVG a
/// title and a description for readers who cannot see it.
/// </summary>
/// <param name="figures">Draws the figures.</param>
/// <param name="format">The kind of file.</param>
public sealed class FigureFileRenderer(IFigureRenderer figures, FigureFileFormat format) : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => format switch { FigureFileFormat.Png => "png", FigureFileFormat.Pdf => "pdf", _ => "svg" };

    /// <inheritdoc/>
    public bool DrawsFigures => true;

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var all = report.Sections.SelectMany(section => section.Figures).ToList();
        var names = new ReportFileNames(all.Select(figure => figure.Id));
        foreach (var figure in all)
        {
            yield return new ReportFile($"figures/{names[figure.Id]}.{Format}", Content(figures.Render(figure, language, report.Synthetic)));
        }
    }

    private ReadOnlyMemory<byte> Content(IRenderedFigure figure) => format switch
    {
        FigureFileFormat.Png => figure.ToPng(),
        FigureFileFormat.Pdf => figure.ToPdf(),
        _ => Encoding.UTF8.GetBytes(figure.ToSvg()),
    };
}
