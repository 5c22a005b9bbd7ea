using System.Globalization;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Files;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Plotting.Pages;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;
using SkiaSharp;

namespace KnowledgeFlow.Plotting;

/// <summary>A figure's drawing, played on whatever a file asks for, and once for all files that ask for the same.</summary>
internal sealed class RenderedFigure : IRenderedFigure
{
    /// <summary>The unit of diagrams and maps in points: their smallest text, 9.5 units, is 6.6 points high.</summary>
    public const double PointsPerDiagramUnit = 0.69;

    private readonly Figure figure;
    private readonly FigureContext context;
    private readonly FigureFonts fonts;
    private readonly Func<FigureFrame, (double Width, double Height)> draw;
    private readonly double pointsPerUnit;
    private readonly bool isChart;
    private readonly Lazy<(SKPicture Picture, double Width, double Height, IReadOnlyCollection<int> Characters)> recording;
    private readonly Lazy<byte[]> png;
    private readonly Lazy<string> svg;

    /// <summary>A figure that will be drawn when a file or its size is asked for.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="context">What its drawing depends on.</param>
    /// <param name="fonts">What it is drawn with.</param>
    /// <param name="draw">Draws it and returns its width and height in units.</param>
    /// <param name="pointsPerUnit">How long a unit is on paper.</param>
    /// <param name="isChart">Whether it draws with Skia itself and needs its surface, or on any canvas.</param>
    public RenderedFigure(Figure figure, FigureContext context, FigureFonts fonts, Func<FigureFrame, (double Width, double Height)> draw, double pointsPerUnit, bool isChart)
    {
        this.figure = figure;
        this.context = context;
        this.fonts = fonts;
        this.draw = draw;
        this.isChart = isChart;
        this.pointsPerUnit = pointsPerUnit;
        recording = new(() => Record(fonts));
        png = new(() => PngFile.Of(recording.Value.Picture, Points(recording.Value.Width), Points(recording.Value.Height), pointsPerUnit));
        svg = new(DrawnAsSvg);
    }

    /// <inheritdoc/>
    public double WidthMillimetres => Millimetres(recording.Value.Width);

    /// <inheritdoc/>
    public double HeightMillimetres => Millimetres(recording.Value.Height);

    /// <inheritdoc/>
    public string AlternativeText => FigureDescription.Of(figure, context);

    /// <inheritdoc/>
    public string ToSvg() => svg.Value;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToPng() => png.Value;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToPdf()
    {
        // Skia writes the whole of a font that it is given: give it one of the characters in use.
        var (picture, width, height, _) = Record(fonts.CutTo(recording.Value.Characters));
        using (picture)
        {
            return PdfFile.Of(picture, Points(width), Points(height), pointsPerUnit, context.In(figure.Title));
        }
    }

    /// <summary>The figure as it is set on the page of a chapter.</summary>
    public PageFigure ForPage() => new(
        Points(recording.Value.Width), Points(recording.Value.Height), pointsPerUnit, recording.Value.Characters, fonts => Record(fonts).Picture);

    private string DrawnAsSvg()
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"f{StableHash.Of(figure.Id):x8}");
        var (body, size) = isChart ? ChartBody(prefix) : DiagramBody(prefix);
        return Svg.Document(size, pointsPerUnit, (context.In(figure.Title), AlternativeText), context.Language, body, fonts.PreferredFamily);
    }

    private double Points(double units) => units * pointsPerUnit;

    private double Millimetres(double units) => Points(units) * 25.4 / 72;

    private (string Body, (double, double) Size) DiagramBody(string prefix)
    {
        var canvas = new SvgCanvas(fonts, prefix);
        var size = Drawn(canvas);
        return (canvas.Body, size);
    }

    private (string Body, (double, double) Size) ChartBody(string prefix)
    {
        var (picture, width, height, _) = recording.Value;
        return (SkiaSvg.BodyOf(picture, width, height, prefix, fonts), (width, height));
    }

    private (double Width, double Height) Drawn(Canvas canvas)
    {
        var frame = new FigureFrame(context, canvas, pointsPerUnit);
        var (width, height) = draw(frame);
        return frame.Finish(width, height);
    }

    private (SKPicture Picture, double Width, double Height, IReadOnlyCollection<int> Characters) Record(FigureFonts fonts)
    {
        using var recorder = new SKPictureRecorder();
        var canvas = new SkiaCanvas(recorder.BeginRecording(new SKRect(0, 0, Largest, Largest)), fonts);
        var (width, height) = Drawn(canvas);
        return (recorder.EndRecording(), width, height, [.. canvas.Characters, FigureFonts.Missing]);
    }

    /// <summary>Figures end somewhere; where is known only when they are drawn.</summary>
    private const float Largest = 20_000;
}
