#if !NO_FIGURES
using KnowledgeFlow.Plotting;
#endif
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats;

namespace KnowledgeFlow.Cli;

/// <summary>What a program draws with: ScottPlot and Skia, or nothing where it was built without them.</summary>
/// <param name="Figures">Draws figures.</param>
/// <param name="Printer">Prints pages.</param>
/// <param name="Load">Loads what drawing needs.</param>
internal sealed record ReportDrawing(IFigureRenderer Figures, IChapterPrinter Printer, Action Load)
{
#if NO_FIGURES
    public static bool Draws => false;

    public static ReportDrawing Of(FigureStyle style)
    {
        _ = style;
        var nothing = new NoFigureRenderer();
        return new ReportDrawing(nothing, nothing, () => { });
    }
#else
    public static bool Draws => true;

    public static ReportDrawing Of(FigureStyle style)
    {
        var figures = new FigureRenderer(style, style.FontFile is { } font ? File.ReadAllBytes(font) : null);
        return new ReportDrawing(figures, new ChapterPrinter(figures), figures.Load);
    }
#endif
}
