using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KnowledgeFlow.Plotting.Charts;
using KnowledgeFlow.Plotting.Diagrams;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Plotting.Pages;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting;

/// <summary>
/// Draws figures: charts with ScottPlot, path diagrams, Likert bars and correlation maps on a canvas of our own. Nothing of Skia is
/// loaded before the first figure, or before <see cref="Load"/>. A figure that several formats ask for is drawn once.
/// </summary>
/// <param name="style">The study's wishes.</param>
/// <param name="font">The bytes of the font that the style names, or null.</param>
public sealed class FigureRenderer(FigureStyle style, byte[]? font = null) : IFigureRenderer
{
    private readonly Lazy<FigureFonts> fonts = new(() => FigureFonts.Load(font));
    private readonly ConcurrentDictionary<(Figure Figure, ReportLanguage Language, bool Synthetic), RenderedFigure> rendered = new(new SameFigure());

    /// <summary>Loads what drawing needs, so that another thread can do so while results are computed.</summary>
    public void Load()
    {
        _ = fonts.Value;
        if (RuntimeFeature.IsDynamicCodeCompiled)
        {
            // Code that is compiled as it runs is compiled by a first drawing.
            Render(new LineFigure("load.load", Phrase.Empty, new FigureAxis(Phrase.Empty), new FigureAxis(Phrase.Empty), [], []), ReportLanguage.English).ToPng();
        }
    }

    /// <inheritdoc/>
    public FigureStyle Style => style;

    /// <summary>What figures are drawn with.</summary>
    internal FigureFonts Fonts => fonts.Value;

    /// <summary>A figure as it is set on a page.</summary>
    internal PageFigure ForPage(Figure figure, ReportLanguage language, bool synthetic) => Drawn(figure, language, synthetic).ForPage();

    /// <inheritdoc/>
    public IRenderedFigure Render(Figure figure, ReportLanguage language, bool synthetic = false) => Drawn(figure, language, synthetic);

    private RenderedFigure Drawn(Figure figure, ReportLanguage language, bool synthetic) =>
        rendered.GetOrAdd((figure, language, synthetic), key => Drawn(key.Figure, new FigureContext(key.Language, key.Synthetic, style)));

    private RenderedFigure Drawn(Figure figure, FigureContext context)
    {
        const double Diagram = RenderedFigure.PointsPerDiagramUnit;
        return figure switch
        {
            LineFigure line => Chart(frame => LineChart.Draw(line, frame)),
            LinePanelFigure panels => Chart(frame => LinePanelChart.Draw(panels, frame)),
            ForestFigure forest => Chart(frame => ForestChart.Draw(forest, frame)),
            ProfileFigure profile => Chart(frame => ProfileChart.Draw(profile, frame)),
            HistogramFigure histogram => Chart(frame => HistogramChart.Draw(histogram, frame)),
            ContourFigure map => Chart(frame => ContourChart.Draw(map, frame)),
            ScatterFigure scatter => Chart(frame => ScatterChart.Draw(scatter, frame)),
            DivergingBarFigure bars => OnCanvas(frame => DivergingBarFigureDrawing.Draw(bars, frame)),
            HeatMapFigure map => OnCanvas(frame => HeatMapFigureDrawing.Draw(map, frame)),
            PathDiagramFigure diagram => OnCanvas(frame => PathDiagramDrawing.Draw(diagram, frame)),
            _ => throw new ArgumentException($"A {figure.GetType().Name} cannot be drawn.", nameof(figure)),
        };

        RenderedFigure Chart(Func<FigureFrame, (double, double)> draw) => new(figure, context, fonts.Value, draw, 1, isChart: true);

        RenderedFigure OnCanvas(Func<FigureFrame, (double, double)> draw) => new(figure, context, fonts.Value, draw, Diagram, isChart: false);
    }

    /// <summary>Figures are compared by reference: their data are large, and equal data drawn twice do no harm.</summary>
    private sealed class SameFigure : IEqualityComparer<(Figure Figure, ReportLanguage Language, bool Synthetic)>
    {
        public bool Equals((Figure Figure, ReportLanguage Language, bool Synthetic) x, (Figure Figure, ReportLanguage Language, bool Synthetic) y) =>
            ReferenceEquals(x.Figure, y.Figure) && x.Language == y.Language && x.Synthetic == y.Synthetic;

        public int GetHashCode((Figure Figure, ReportLanguage Language, bool Synthetic) key) =>
            HashCode.Combine(StableHash.Of(key.Figure.Id), key.Language, key.Synthetic);
    }
}
