using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>
/// Means with their intervals over named levels. Lines differ by dashes and marks besides colour, and step aside a little, so that intervals of
/// one level stand beside each other. Panels of one vertical axis share its range.
/// </summary>
internal static class ProfileChart
{
    private const double WidestStep = 0.12;
    private const double Spread = 0.5;

    /// <summary>What the vertical axis and its numbers take of a panel's width, roughly.</summary>
    private const double AxisRoom = 36;

    private const int MostNameLines = 3;

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(ProfileFigure figure, FigureFrame frame)
    {
        var style = ChartStyle.For(frame.Width);
        var lines = figure.Panels.SelectMany(panel => panel.Lines).DistinctBy(line => frame.In(line.Label)).ToImmutableArray();
        var labels = lines.Select(line => frame.In(line.Label)).ToImmutableArray();
        var legend = new ChartLegend(frame, style, labels.Any(label => label.Length > 0) ? frame.In(figure.LegendTitle) : string.Empty, ChartPage.PanelWidth(frame));
        for (var place = 0; place < lines.Length; place++)
        {
            // An interval is a bar and not a band, which the key would show.
            var colour = frame.Palette.Line(place);
            legend.Add(labels[place], lines[place] with { Lower = [], Upper = [] }, colour, ChartStyle.Of(frame.Palette.Dash(place)), ChartStyle.Marker(place, colour));
        }

        var columns = Columns(figure, frame, style);
        var page = new ChartPage(frame, style, legend, [.. figure.Panels.Select(Panel)]) { Columns = columns };
        return page.Draw(figure.Panels.Length > 1 && columns > 1 ? style.PanelHeight : style.PlotHeight);

        ChartPanel Panel(ProfilePanel data)
        {
            var values = figure.Panels.Where(other => other.Y == data.Y).SelectMany(other => other.Lines).SelectMany(line => line.Y.Concat(line.Lower).Concat(line.Upper)).ToList();
            var panel = new ChartPanel(frame, style, (new FigureAxis(data.Factor, 0.5, Math.Max(1, data.Levels.Length) + 0.5), data.Y), ([], values))
            {
                Title = frame.In(data.Title),
                IsEmpty = !data.Lines.Any(line => line.Y.Any(AxisRange.IsDrawable)),
            };
            panel.NameColumns(data.Levels.Select(frame.In));
            var aside = Math.Min(WidestStep, Spread / Math.Max(1, data.Lines.Length));
            for (var line = 0; line < data.Lines.Length; line++)
            {
                Add(panel, data.Lines[line], aside * (line - ((data.Lines.Length - 1) / 2.0)));
            }

            return panel;
        }

        void Add(ChartPanel panel, LineSeries line, double aside)
        {
            var look = labels.IndexOf(frame.In(line.Label));
            var colour = frame.Palette.Line(look);
            var moved = line with { X = [.. line.X.Select(x => x + aside)] };
            panel.Plot.Add.Plottable(new IntervalBars([.. moved.X.Select((x, place) => (x, line.Lower[place], line.Upper[place]))], colour));
            var width = figure.IsJoined ? ChartStyle.LineWidth : 0;
            SeriesPlots.AddLine(panel.Plot, moved, colour, width, ChartStyle.Of(frame.Palette.Dash(look)), ChartStyle.Marker(look, colour));
        }
    }

    /// <summary>One panel a row where the names of levels are too long for two.</summary>
    private static int Columns(ProfileFigure figure, FigureFrame frame, ChartStyle style)
    {
        var width = ChartPage.WidthOfOne(frame, 2) - AxisRoom;
        return figure.Panels.Any(panel => panel.Levels.Any(level => IsCrowded(frame.In(level), panel.Levels.Length))) ? 1 : 2;

        bool IsCrowded(string name, int levels)
        {
            var block = ChartPanel.ColumnName(frame, style, name, width, levels);
            return block.Lines.Length > MostNameLines || block.BreaksWords;
        }
    }
}
