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

/// <summary>A figure's drawing, played on whatever a file asks for.</summary>
internal sealed class RenderedFigure : IRenderedFigure
{
    /// <summary>The unit of diagrams and maps in points: their smallest text, 9.5 units, is 6.6 points high.</summary>
    public const double PointsPerDiagramUnit = 0.69;

    private readonly Figure _figure;
    private readonly FigureContext _context;
    private readonly FigureFonts _fonts;
    private readonly Func<FigureFrame, (double Width, double Height)> _draw;
    private readonly double _pointsPerUnit;
    private readonly bool _isChart;
    private readonly Lazy<(SKPicture Picture, double Width, double Height, IReadOnlyCollection<int> Characters)> _recording;

    /// <summary>A figure that will be drawn when a file or its size is asked for.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="context">What its drawing depends on.</param>
    /// <param name="fonts">What it is drawn with.</param>
    /// <param name="draw">Draws it and returns its width and height in units.</param>
    /// <param name="pointsPerUnit">How long a unit is on paper.</param>
    /// <param name="isChart">Whether it draws with Skia itself and needs its surface, or on any canvas.</param>
    public RenderedFigure(Figure figure, FigureContext context, FigureFonts fonts, Func<FigureFrame, (double Width, double Height)> draw, double pointsPerUnit, bool isChart)
    {
        _figure = figure;
        _context = context;
        _fonts = fonts;
        _draw = draw;
        _isChart = isChart;
        _pointsPerUnit = pointsPerUnit;
        _recording = new(() => Record(fonts));
    }

    /// <inheritdoc/>
    public double WidthMillimetres => Millimetres(_recording.Value.Width);

    /// <inheritdoc/>
    public double HeightMillimetres => Millimetres(_recording.Value.Height);

    /// <inheritdoc/>
    public string AlternativeText => FigureDescription.Of(_figure, _context);

    /// <inheritdoc/>
    public string ToSvg()
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"f{StableHash.Of(_figure.Id):x8}");
        var (body, size) = _isChart ? ChartBody(prefix) : DiagramBody(prefix);
        return Svg.Document(size, _pointsPerUnit, (_context.In(_figure.Title), AlternativeText), _context.Language, body, _fonts.PreferredFamily);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToPng() => PngFile.Of(_recording.Value.Picture, Points(_recording.Value.Width), Points(_recording.Value.Height), _pointsPerUnit);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToPdf()
    {
        // Skia writes the whole of a font that it is given: give it one of the characters in use.
        var (picture, width, height, _) = Record(_fonts.CutTo(_recording.Value.Characters));
        using (picture)
        {
            return PdfFile.Of(picture, Points(width), Points(height), _pointsPerUnit, _context.In(_figure.Title));
        }
    }

    /// <summary>The figure as it is set on the page of a chapter.</summary>
    public PageFigure ForPage() => new(
        Points(_recording.Value.Width), Points(_recording.Value.Height), _pointsPerUnit, _recording.Value.Characters, fonts => Record(fonts).Picture);

    private double Points(double units) => units * _pointsPerUnit;

    private double Millimetres(double units) => Points(units) * 25.4 / 72;

    private (string Body, (double, double) Size) DiagramBody(string prefix)
    {
        var canvas = new SvgCanvas(_fonts, prefix);
        var size = Drawn(canvas);
        return (canvas.Body, size);
    }

    private (string Body, (double, double) Size) ChartBody(string prefix)
    {
        var (picture, width, height, _) = _recording.Value;
        return (SkiaSvg.BodyOf(picture, width, height, prefix, _fonts), (width, height));
    }

    private (double Width, double Height) Drawn(Canvas canvas)
    {
        var frame = new FigureFrame(_context, canvas, _pointsPerUnit);
        var (width, height) = _draw(frame);
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
