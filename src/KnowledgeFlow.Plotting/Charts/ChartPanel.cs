using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;
using Box = KnowledgeFlow.Plotting.Canvases.Box;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>One plot of ScottPlot with our axes: numbers outside, at round values, a name along each axis, and whatever stands right of it or above it.</summary>
internal sealed class ChartPanel
{
    private const double ColumnGap = 4;
    private const int MostColumnLines = 4;
    private const float TickLength = 2.5f;
    private const float LeastTickDistanceAcross = 11;
    private const float LeastTickDistanceUp = 9;
    private const string TickCharacters = "0123456789.−×⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static readonly Color Ink = ChartStyle.Of(Colour.Ink);

    private readonly FigureFrame frame;
    private readonly ChartStyle style;
    private readonly FigureAxis x;
    private readonly FigureAxis y;
    private ImmutableArray<string> columnNames = [];

    /// <summary>An empty plot.</summary>
    /// <param name="frame">The figure it belongs to.</param>
    /// <param name="style">Its sizes.</param>
    /// <param name="axes">The axes' names and pins.</param>
    /// <param name="values">What must be seen on either.</param>
    /// <param name="counts">Whether the vertical axis counts, so that only whole numbers stand along it.</param>
    public ChartPanel(FigureFrame frame, ChartStyle style, (FigureAxis X, FigureAxis Y) axes, (IReadOnlyCollection<double> X, IReadOnlyCollection<double> Y) values, bool counts = false)
    {
        this.frame = frame;
        this.style = style;
        (x, y) = axes;
        XRange = AxisRange.Of(axes.X, values.X);
        YRange = AxisRange.Of(axes.Y, values.Y);
        var wholeX = values.X.Count > 0 && values.X.Where(AxisRange.IsDrawable).All(double.IsInteger);
        Plot = new Plot();
        Plot.HideGrid();
        Plot.HideLegend();
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Axes.Title.IsVisible = false;
        Plot.Axes.Top.IsVisible = false;
        Plot.Axes.Right.IsVisible = false;
        Prepare((AxisBase)Plot.Axes.Bottom, new RoundTicks(wholeX, LeastTickDistanceAcross));
        Prepare((AxisBase)Plot.Axes.Left, new RoundTicks(counts, LeastTickDistanceUp));
        Plot.Axes.SetLimits(XRange.Minimum, XRange.Maximum, YRange.Minimum, YRange.Maximum);

        // What would wipe out what is drawn beside the plot, or draws nothing.
        foreach (var unused in Plot.RenderManager.RenderActions.Where(action => action is ClearCanvas or RenderFigureBackground or RenderDataBackground or RenderBenchmark).ToList())
        {
            Plot.RenderManager.RenderActions.Remove(unused);
        }
    }

    /// <summary>The plot, to which data are added.</summary>
    public Plot Plot { get; }

    /// <summary>The range of the horizontal axis.</summary>
    public AxisRange XRange { get; }

    /// <summary>The range of the vertical axis.</summary>
    public AxisRange YRange { get; }

    /// <summary>What the plot is called, where it is one of several.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Whether there is nothing to see.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Captions above the data's area.</summary>
    public CaptionPanel? Captions { get; private set; }

    /// <summary>Room that the vertical axis needs at the left.</summary>
    public float LeftSize { get; private set; }

    /// <summary>The width of the data's area, which <see cref="Arrange"/> finds.</summary>
    public double DataWidth { get; private set; }

    /// <summary>The height of all, which <see cref="Arrange"/> finds.</summary>
    public double Height { get; private set; }

    /// <summary>Names at the right of the data's area.</summary>
    public void NameAtRight(IEnumerable<EndLabel> labels)
    {
        var panel = new EndLabelPanel(frame.Canvas.Fonts, [.. labels]);
        if (!panel.IsEmpty)
        {
            Plot.Axes.AddPanel(panel);
        }
    }

    /// <summary>Captions above the data's area, each over its abscissa.</summary>
    public void CaptionAbove(IEnumerable<(double Value, string Text)> captions)
    {
        Captions = new CaptionPanel(frame, style, [.. captions.Where(caption => XRange.Contains(caption.Value) && caption.Text.Length > 0)]);
        if (!Captions.IsEmpty)
        {
            Plot.Axes.AddPanel(Captions);
        }
    }

    /// <summary>Names instead of numbers up the vertical axis, without an axis line.</summary>
    /// <param name="rows">Their ordinates and names, which may have several lines.</param>
    /// <param name="size">The size of the names.</param>
    public void NameRows(IReadOnlyList<(double Position, string Label)> rows, double size)
    {
        var axis = (AxisBase)Plot.Axes.Left;
        axis.TickGenerator = new NumericManual([.. rows.Select(row => row.Position)], [.. rows.Select(row => row.Label)]);
        axis.MajorTickStyle.Length = 0;
        axis.FrameLineStyle.Width = 0;
        axis.TickLabelStyle.FontSize = (float)size;
        axis.TickLabelStyle.Font = frame.Canvas.Fonts.ForAll(string.Concat(rows.Select(row => row.Label.Replace("\n", "", StringComparison.Ordinal))), bold: false);
    }

    /// <summary>Names instead of numbers along the horizontal axis, at 1, 2, …, broken into lines that fit.</summary>
    public void NameColumns(IEnumerable<string> names)
    {
        columnNames = [.. names];
        var axis = (AxisBase)Plot.Axes.Bottom;
        axis.TickLabelStyle.FontSize = (float)style.LabelSize;
        axis.TickLabelStyle.Font = frame.Canvas.Fonts.ForAll(string.Concat(columnNames), bold: false);
        SetColumnNames(frame.Width);
    }

    /// <summary>A name of a column, broken into lines.</summary>
    /// <param name="frame">The figure it belongs to.</param>
    /// <param name="style">Its sizes.</param>
    /// <param name="name">The name.</param>
    /// <param name="dataWidth">The width of the data's area.</param>
    /// <param name="columns">How many columns share it.</param>
    public static TextBlock ColumnName(FigureFrame frame, ChartStyle style, string name, double dataWidth, int columns) =>
        frame.Block(name, style.LabelSize, Math.Max((dataWidth / columns) - ColumnGap, style.LabelSize * 2), MostColumnLines);

    /// <summary>Finds the height of all at a width, and breaks the axes' names into lines that fit.</summary>
    /// <param name="width">The width of all.</param>
    /// <param name="dataHeight">The height of the data's area.</param>
    /// <param name="leftSize">Room for the vertical axis, if it is to stand below another.</param>
    public void Arrange(double width, double dataHeight, float leftSize = 0)
    {
        var (bottom, left) = ((AxisBase)Plot.Axes.Bottom, (AxisBase)Plot.Axes.Left);
        if (leftSize > 0)
        {
            left.MinimumSize = leftSize;
        }

        left.LabelText = Lines(y, dataHeight);
        using var paint = Paint.NewDisposablePaint();
        var first = LayoutAt(width, dataHeight, paint);
        var widestTick = columnNames.IsEmpty ? bottom.TickGenerator.Ticks.Select(tick => frame.Canvas.Fonts.Width(tick.Label, style.TickSize)).DefaultIfEmpty(0).Max() : 0;
        if (Plot.Axes.GetPanels().All(panel => panel is not (EndLabelPanel or RowTextPanel)))
        {
            Plot.Axes.Right.MinimumSize = (float)(widestTick / 2) + 1;
        }

        first = LayoutAt(width, dataHeight, paint);
        SetColumnNames(first.DataRect.Width);
        DataWidth = first.DataRect.Width;
        bottom.LabelText = Lines(x, first.DataRect.Width);
        Captions?.Arrange(first.DataRect, width, XRange);
        var second = LayoutAt(width, dataHeight, paint);
        LeftSize = second.PanelSizes[Plot.Axes.Left];
        Height = dataHeight + second.PanelSizes.Where(panel => panel.Key.Edge is Edge.Top or Edge.Bottom).Sum(panel => panel.Value);
    }

    /// <summary>Draws the plot.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="place">Its place; the height is that of <see cref="Arrange"/>.</param>
    public void Draw(SKCanvas canvas, Box place)
    {
        frame.Canvas.Mention(TickCharacters);
        using var pack = new RenderPack(Plot, new PixelRect((float)place.Left, (float)place.Right, (float)place.Bottom, (float)place.Top), canvas);
        foreach (var action in Plot.RenderManager.RenderActions)
        {
            pack.CanvasState.Save();
            action.Render(pack);
            pack.CanvasState.RestoreAll();
        }

        var area = pack.DataRect;
        if (IsEmpty)
        {
            frame.NothingToShow(new Box(area.Left, area.Top, area.Width, area.Height));
        }
    }

    private void SetColumnNames(double dataWidth)
    {
        if (!columnNames.IsEmpty)
        {
            var names = columnNames.Select(name => string.Join('\n', ColumnName(frame, style, name, dataWidth, columnNames.Length).Lines));
            Plot.Axes.Bottom.TickGenerator = new NumericManual([.. Enumerable.Range(1, columnNames.Length).Select(place => (double)place)], [.. names]);
        }
    }

    private Layout LayoutAt(double width, double dataHeight, Paint paint) =>
        Plot.Layout.LayoutEngine.GetLayout(new PixelRect(0, (float)width, (float)(dataHeight * 1.4), 0), Plot, paint);

    private string Lines(FigureAxis axis, double width) => string.Join('\n', frame.Block(frame.In(axis.Label), style.TitleSize, width, 3).Lines);

    private void Prepare(AxisBase axis, ITickGenerator ticks)
    {
        axis.TickGenerator = ticks;
        axis.FrameLineStyle.Width = ChartStyle.AxisWidth;
        axis.FrameLineStyle.Color = Ink;
        axis.FrameLineStyle.AntiAlias = true;
        axis.MajorTickStyle = new TickMarkStyle { Length = TickLength, Width = ChartStyle.AxisWidth, Color = Ink, AntiAlias = true };
        axis.MinorTickStyle.Length = 0;
        axis.PaddingBetweenTickAndAxisLabels = axis is XAxisBase ? new PixelPadding(0, 2.5f) : new PixelPadding(5.5f, 0);
        axis.PaddingOutsideAxisLabels = new PixelPadding(0.5f, 0.5f);
        axis.EmptyLabelPadding = new PixelPadding(4.5f, 2);
        Text(axis.TickLabelStyle, style.TickSize);
        Text(axis.LabelStyle, style.TitleSize);
    }

    private void Text(LabelStyle label, double size)
    {
        label.Font = frame.Canvas.Fonts.ForAll(frame.In(x.Label) + frame.In(y.Label), bold: false);
        label.FontSize = (float)size;
        label.ForeColor = Ink;
        label.Bold = false;
    }
}
