using KnowledgeFlow.Plotting.Canvases;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>The sizes of a chart's text and strokes, in points on paper.</summary>
/// <param name="TickSize">Of the numbers along axes.</param>
/// <param name="LabelSize">Of legends, names of lines and captions.</param>
/// <param name="TitleSize">Of the names of axes and panels.</param>
/// <param name="PlotHeight">How high the data's area of a single chart is.</param>
/// <param name="PanelHeight">How high it is where panels stand side by side.</param>
internal sealed record ChartStyle(double TickSize, double LabelSize, double TitleSize, double PlotHeight, double PanelHeight)
{
    /// <summary>Room around a chart.</summary>
    public const double Edge = 5;

    /// <summary>The width of a line of data.</summary>
    public const float LineWidth = 1.1f;

    /// <summary>The width of axes and ticks.</summary>
    public const float AxisWidth = 0.6f;

    /// <summary>The diameter of a line's markers.</summary>
    public const float MarkerSize = 4.2f;

    /// <summary>Dashes were made for lines of this many units to the point.</summary>
    private const float DashUnit = 0.6f;

    /// <summary>Bands let other bands and the shading of regions through.</summary>
    public const double BandOpacity = 0.18;

    /// <summary>For a journal's column.</summary>
    public static ChartStyle Column { get; } = new(6.8, 7, 7.5, 132, 84);

    /// <summary>For a page's width.</summary>
    public static ChartStyle Page { get; } = new(8, 8.5, 9, 210, 140);

    /// <summary>The style for a width in points.</summary>
    public static ChartStyle For(double width) => width < 340 ? Column : Page;

    /// <summary>A colour as ScottPlot has it.</summary>
    public static Color Of(Colour colour) => new(colour.Red, colour.Green, colour.Blue);

    /// <summary>Dashes as ScottPlot has them.</summary>
    public static LinePattern Of(IEnumerable<double> dash) => dash.Any() ? new LinePattern([.. dash.Select(length => (float)length * DashUnit)], 0, string.Empty) : LinePattern.Solid;

    /// <summary>The marker of the nth line, filled or open in turn.</summary>
    public static MarkerStyle Marker(int index, Colour colour)
    {
        (MarkerShape Shape, bool IsOpen)[] shapes =
        [
            (MarkerShape.FilledCircle, false), (MarkerShape.FilledSquare, true), (MarkerShape.FilledTriangleUp, false), (MarkerShape.FilledDiamond, true),
            (MarkerShape.FilledSquare, false), (MarkerShape.FilledCircle, true), (MarkerShape.FilledDiamond, false),
        ];
        var (shape, isOpen) = shapes[index % shapes.Length];
        return new MarkerStyle
        {
            Shape = shape,
            Size = MarkerSize,
            FillColor = isOpen ? Colors.White : Of(colour),
            LineColor = Of(colour),
            OutlineColor = Of(colour),
            OutlineWidth = 0.8f,
        };
    }
}
