using System.Globalization;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Draws the lower triangle of a correlation matrix, every cell with its number. Columns are headed by the variables' labels where
/// these fit, and otherwise by numbers that the rows explain, as in the tables of APA 7.
/// </summary>
internal sealed class HeatMapFigureDrawing
{
    private const double Edge = 8;
    private const double WidestLabel = 0.35;
    private const double LeastWidth = 300;
    private const double LabelSize = 11;
    private const double SmallestNumber = 9.5;
    private const double LargestCell = 38;
    private const double ScaleWidth = 160;
    private static readonly Stroke CellStroke = new(Colour.White, 1);
    private static readonly NumberStyle CellStyle = new(NumberKind.Bounded, 2);

    private readonly HeatMapFigure figure;
    private readonly FigureFrame frame;
    private readonly int variables;
    private readonly NumberFormatter formatter;

    private HeatMapFigureDrawing(HeatMapFigure figure, FigureFrame frame)
    {
        this.figure = figure;
        this.frame = frame;
        variables = figure.Labels.Length;
        formatter = new NumberFormatter(frame.Language);
    }

    private Canvas Canvas => frame.Canvas;

    /// <summary>Draws the figure and returns its width and height.</summary>
    /// <exception cref="ArgumentException">The values are not as many as the squared labels.</exception>
    public static (double Width, double Height) Draw(HeatMapFigure figure, FigureFrame frame)
    {
        if (figure.Values.Length != figure.Labels.Length * figure.Labels.Length)
        {
            throw new ArgumentException($"{figure.Id} has {figure.Values.Length} values for {figure.Labels.Length} labels.", nameof(figure));
        }

        return new HeatMapFigureDrawing(figure, frame).Draw();
    }

    private (double Width, double Height) Draw()
    {
        if (variables == 0)
        {
            frame.NothingToShow(new Box(0, 0, LeastWidth, 60));
            return (LeastWidth, 60);
        }

        // Numbers decide how wide a cell must be. A map that does not fit the column takes the page; one that does not fit that shows colours only.
        var widestNumber = figure.Values.Where(double.IsFinite).Select(value => Canvas.Fonts.Width(formatter.Format(value, CellStyle), SmallestNumber)).DefaultIfEmpty(0).Max();
        var cell = CellWithin(frame.Width);
        if (cell < widestNumber + 2)
        {
            cell = CellWithin(frame.PageWidth);
        }

        var hasNumbers = cell >= widestNumber + 2;
        var numberSize = hasNumbers ? Math.Min(LabelSize, SmallestNumber * (cell - 2) / widestNumber) : SmallestNumber;
        var numbered = figure.Labels.Any(label => frame.Block(frame.In(label), numberSize, double.MaxValue).Width > cell - 3);
        var numbers = numbered ? NumbersWidth : 0;
        var labels = figure.Labels.Select(label => frame.Block(frame.In(label), LabelSize, WidestLabel * frame.Width, 2)).ToList();
        var height = Math.Max(cell, labels.Max(label => label.Height) + 1);
        var left = Edge + numbers + labels.Max(label => label.Width) + 8;
        var grid = new Box(left, Edge, variables * cell, variables * height);
        for (var row = 0; row < variables; row++)
        {
            var top = grid.Top + (row * height);
            labels[row].Draw(Canvas, Edge + numbers, top + ((height - labels[row].Height) / 2), TextAnchor.Start);
            if (numbered)
            {
                Canvas.Text(Edge + numbers - 6, top + (height / 2) + (LabelSize * 0.36), Number(row), new TextStyle(LabelSize, TextAnchor.End));
            }

            for (var column = 0; column <= row; column++)
            {
                DrawCell(new Box(grid.Left + (column * cell), top, cell, height), row, column, hasNumbers ? numberSize : 0);
            }

            var heading = numbered ? Number(row) : labels[row].Full;
            Canvas.Text(grid.Left + ((row + 0.5) * cell), grid.Bottom + 4 + numberSize, heading, new TextStyle(numberSize, TextAnchor.Middle));
        }

        var scaleTop = grid.Bottom + 4 + numberSize + 14;
        var width = Math.Max(LeastWidth, grid.Right + Edge);
        DrawScale(Math.Max(Edge + 70, Math.Min(left, width - ScaleWidth - 24)), scaleTop);
        return (width, scaleTop + 10 + LabelSize + 4 + Edge);
    }

    private double NumbersWidth => Canvas.Fonts.Width(Number(variables - 1), LabelSize) + 6;

    private double CellWithin(double width)
    {
        var labels = figure.Labels.Max(label => frame.Block(frame.In(label), LabelSize, WidestLabel * frame.Width, 2).Width);
        return Math.Min(LargestCell, (width - (2 * Edge) - 8 - labels - NumbersWidth) / variables);
    }

    private void DrawCell(Box box, int row, int column, double numberSize)
    {
        var middle = (X: box.Left + (box.Width / 2), Y: box.Top + (box.Height / 2) + (numberSize * 0.36));
        var value = figure.Values[(row * variables) + column];
        if (row == column || !double.IsFinite(value))
        {
            Canvas.Rectangle(box, row == column ? new Colour(0xee, 0xee, 0xee) : Colour.White, row == column ? CellStroke : new Stroke(new Colour(0xcc, 0xcc, 0xcc), 0.6));
            if (row != column && numberSize > 0)
            {
                Canvas.Text(middle.X, middle.Y, "–", new TextStyle(numberSize, TextAnchor.Middle) { Colour = Colour.Grey });
            }

            return;
        }

        var colour = frame.Palette.Correlation(value);
        Canvas.Rectangle(box, colour, CellStroke);
        if (numberSize > 0)
        {
            Canvas.Text(middle.X, middle.Y, formatter.Format(value, CellStyle), new TextStyle(numberSize, TextAnchor.Middle) { Colour = colour.TextOnIt });
        }
    }

    private void DrawScale(double left, double top)
    {
        Canvas.Gradient(new Box(left, top, ScaleWidth, 10), [.. new[] { -1.0, -0.5, 0, 0.5, 1 }.Select(frame.Palette.Correlation)], new Stroke(Colour.Grey, 0.5));
        Canvas.Text(left - 10, top + 9, frame.IsChinese ? "相关系数" : "Correlation", new TextStyle(LabelSize, TextAnchor.End));
        var half = frame.IsChinese ? "0.5" : ".5";
        string[] labels = ["−1", "−" + half, "0", half, "1"];
        for (var tick = 0; tick < labels.Length; tick++)
        {
            var x = left + (tick * ScaleWidth / (labels.Length - 1));
            Canvas.Line(x, top + 10, x, top + 13, new Stroke(Colour.Grey, 0.7));
            Canvas.Text(x, top + 14 + (LabelSize * 0.9), labels[tick], new TextStyle(LabelSize - 1, TextAnchor.Middle));
        }
    }

    private static string Number(int variable) => (variable + 1).ToString(CultureInfo.InvariantCulture);
}
