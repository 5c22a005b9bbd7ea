using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>One plot, or several two a row below their titles, under one legend.</summary>
/// <param name="frame">The figure they belong to.</param>
/// <param name="style">Its sizes.</param>
/// <param name="legend">The legend; may be empty.</param>
/// <param name="panels">The plots, from left to right and top to bottom.</param>
internal sealed class ChartPage(FigureFrame frame, ChartStyle style, ChartLegend legend, IReadOnlyList<ChartPanel> panels)
{
    private const double PanelGap = 8;
    private const double EmptyHeight = 40;

    private static double Edge => ChartStyle.Edge;

    /// <summary>How wide plots may be at most; they stand in the middle then.</summary>
    public double MostPanelWidth { get; init; } = double.PositiveInfinity;

    /// <summary>How many plots stand side by side where there are several.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>The width of a figure's only plot.</summary>
    public static double PanelWidth(FigureFrame frame) => frame.Width - (2 * Edge);

    /// <summary>The width of one of some plots side by side.</summary>
    public static double WidthOfOne(FigureFrame frame, int columns) => (PanelWidth(frame) - ((columns - 1) * PanelGap)) / columns;

    /// <summary>Draws all and returns its width and height.</summary>
    /// <param name="dataHeight">The height of each plot's data.</param>
    public (double Width, double Height) Draw(double dataHeight)
    {
        if (panels.Count == 0)
        {
            frame.NothingToShow(new Box(0, 0, frame.Width, EmptyHeight));
            return (frame.Width, EmptyHeight);
        }

        var canvas = ((SkiaCanvas)frame.Canvas).Surface;
        legend.Draw(canvas, Edge, Edge);
        var top = Edge + legend.Height + (legend.Height > 0 ? 4 : 0);
        var columns = Math.Min(panels.Count, Columns);
        var width = Math.Min(WidthOfOne(frame, columns), MostPanelWidth);
        var indent = (PanelWidth(frame) - (columns * width) - ((columns - 1) * PanelGap)) / 2;
        foreach (var panel in panels)
        {
            panel.Arrange(width, dataHeight);
        }

        var left = panels.Max(panel => panel.LeftSize);
        foreach (var row in panels.Chunk(columns))
        {
            var titles = row.Select(panel => frame.Block(panel.Title, style.TitleSize, width, 2, bold: true)).ToList();
            var titleHeight = titles.Max(title => title.Height);
            if (titleHeight > 0)
            {
                titleHeight += 3;
            }

            var bottom = top;
            for (var column = 0; column < row.Length; column++)
            {
                var x = Edge + indent + (column * (width + PanelGap));
                if (columns > 1)
                {
                    row[column].Arrange(width, dataHeight, left);
                }

                titles[column].Draw(frame.Canvas, x, top + titleHeight - 3 - titles[column].Height, TextAnchor.Start);
                row[column].Draw(canvas, new Box(x, top + titleHeight, width, row[column].Height));
                bottom = Math.Max(bottom, top + titleHeight + row[column].Height);
            }

            top = bottom + PanelGap;
        }

        return (frame.Width, top - PanelGap + Edge);
    }
}
