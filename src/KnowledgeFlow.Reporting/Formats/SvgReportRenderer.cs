using System.Text;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Figures.Drawing;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// One SVG a figure, <c>figures/ID.NAME.svg</c>, made for a journal's column (85 mm): no title inside, for the caption is the text's,
/// but a title and a description for readers who cannot see it.
/// </summary>
public sealed class SvgReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "svg";

    /// <inheritdoc/>
    public IEnumerable<ReportFile> Render(Report report, ReportLanguage language)
    {
        var figures = report.Sections.SelectMany(section => section.Figures).ToList();
        var names = new ReportFileNames(figures.Select(figure => figure.Id));
        foreach (var figure in figures)
        {
            yield return new ReportFile($"figures/{names[figure.Id]}.svg", Encoding.UTF8.GetBytes(Draw(figure, language, report.Synthetic)));
        }
    }

    /// <summary>One figure as an SVG document.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="synthetic">Whether it must say that the answers are synthetic.</param>
    /// <exception cref="ArgumentException">The figure is of a kind that cannot be drawn, or a heat map that is not square.</exception>
    public static string Draw(Figure figure, ReportLanguage language, bool synthetic = false) => figure switch
    {
        LineFigure line => LineFigureDrawing.Draw(line, language, synthetic),
        LinePanelFigure panels => LinePanelFigureDrawing.Draw(panels, language, synthetic),
        DivergingBarFigure bars => DivergingBarFigureDrawing.Draw(bars, language, synthetic),
        HeatMapFigure map => HeatMapFigureDrawing.Draw(map, language, synthetic),
        ScatterFigure scatter => ScatterFigureDrawing.Draw(scatter, language, synthetic),
        PathDiagramFigure diagram => PathDiagramDrawing.Draw(diagram, language, synthetic),
        _ => throw new ArgumentException($"A {figure.GetType().Name} cannot be drawn.", nameof(figure)),
    };
}
