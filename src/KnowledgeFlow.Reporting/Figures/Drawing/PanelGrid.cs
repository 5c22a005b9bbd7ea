using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>Panels below their titles, two a row, with plotting areas of one width; a panel alone is as large as a figure of its own.</summary>
internal sealed class PanelGrid
{
    private const double SingleWidth = 420;
    private const double DoubleWidth = 500;
    private const double SingleHeight = 236;
    private const double PanelHeight = 150;
    private const double Edge = 8;
    private const double PanelGap = 14;
    private const double TitleSize = 12;

    private readonly ImmutableArray<Phrase> _titles;
    private readonly Func<int, Box, double, CartesianPlot> _arrange;

    /// <summary>A grid of panels.</summary>
    /// <param name="titles">The panels' titles.</param>
    /// <param name="arrange">Arranges a panel's plot in a frame with a least left margin, its area at ordinate 0.</param>
    public PanelGrid(IEnumerable<Phrase> titles, Func<int, Box, double, CartesianPlot> arrange)
    {
        _titles = [.. titles];
        _arrange = arrange;
        IsSingle = _titles.Length <= 1;
        Width = IsSingle ? SingleWidth : DoubleWidth;
    }

    /// <summary>Whether there is one panel or none.</summary>
    public bool IsSingle { get; }

    /// <summary>The width of all.</summary>
    public double Width { get; }

    /// <summary>Room for a legend above the panels.</summary>
    public double LegendWidth => Width - (2 * Edge);

    /// <summary>The upper left corner of that room.</summary>
    public static Point LegendCorner => new(Edge, Edge);

    private double PanelWidth => IsSingle ? LegendWidth : (LegendWidth - PanelGap) / 2;

    /// <summary>Draws titles and panels below a legend of some height; returns the height of all, which is 60 without panels.</summary>
    public double Draw(FigureCanvas canvas, ReportLanguage language, double legendHeight, Action<int, CartesianPlot> drawPanel)
    {
        if (_titles.IsEmpty)
        {
            canvas.NothingToShow(new Box(0, 0, Width, 60));
            return 60;
        }

        var margin = Enumerable.Range(0, _titles.Length).Max(index => _arrange(index, Frame(0), 0).LeftMargin);
        var top = Edge + (legendHeight > 0 ? legendHeight + PanelGap : 0);
        foreach (var row in Enumerable.Range(0, _titles.Length).Chunk(2))
        {
            var titles = row.Select(index => TextBlock.Of(_titles[index].In(language), TitleSize, PanelWidth, 2, bold: true)).ToList();
            var areaTop = top + titles.Max(title => title.Height) + 6;
            var bottom = areaTop;
            foreach (var index in row)
            {
                var left = Edge + (index % 2 * (PanelWidth + PanelGap));
                var plot = _arrange(index, Frame(left), margin).At(areaTop);
                titles[index % 2].Draw(canvas.Svg, left, areaTop - 6 - titles[index % 2].Height, TextAnchor.Start);
                drawPanel(index, plot);
                bottom = Math.Max(bottom, plot.Bottom);
            }

            top = bottom + PanelGap;
        }

        return top - PanelGap + Edge;
    }

    private Box Frame(double left) => new(left, 0, PanelWidth, IsSingle ? SingleHeight : PanelHeight);
}
