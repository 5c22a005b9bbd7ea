using System.Globalization;
using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// Draws the lower triangle of a correlation matrix, every cell with its number. Columns are headed by the variables' labels where
/// these fit, and otherwise by numbers that the rows explain, as in the tables of APA 7.
/// </summary>
internal sealed class HeatMapFigureDrawing
{
    private const double Edge = 8;
    private const double WidestLabel = 170;
    private const double LeastWidth = 300;
    private const double LabelSize = 11;
    private const double ScaleWidth = 160;
    private static readonly Stroke CellStroke = new(Colour.White, 1);
    private static readonly NumberStyle CellStyle = new(NumberKind.Bounded, 2);

    private readonly HeatMapFigure _figure;
    private readonly ReportLanguage _language;
    private readonly FigureCanvas _canvas;
    private readonly int _variables;
    private readonly double _cell;
    private readonly double _numberSize;
    private readonly bool _numbered;

    private HeatMapFigureDrawing(HeatMapFigure figure, ReportLanguage language)
    {
        _figure = figure;
        _language = language;
        _canvas = new FigureCanvas(figure, language);
        _variables = figure.Labels.Length;
        (_cell, _numberSize) = _variables switch { <= 8 => (38.0, 11.0), <= 12 => (34.0, 10.5), <= 20 => (30.0, 9.5), _ => (26.0, 8.5) };
        _numbered = figure.Labels.Any(label => TextBlock.Of(label.In(language), _numberSize, double.MaxValue).Width > _cell - 3);
    }

    private SvgWriter Svg => _canvas.Svg;

    /// <summary>The figure as an SVG document.</summary>
    /// <exception cref="ArgumentException">The values are not as many as the squared labels.</exception>
    public static string Draw(HeatMapFigure figure, ReportLanguage language, bool synthetic)
    {
        if (figure.Values.Length != figure.Labels.Length * figure.Labels.Length)
            throw new ArgumentException($"{figure.Id} has {figure.Values.Length} values for {figure.Labels.Length} labels.", nameof(figure));

        return new HeatMapFigureDrawing(figure, language).Draw(synthetic);
    }

    private string Draw(bool synthetic)
    {
        var numbers = _numbered ? TextMeasure.Width(Number(_variables - 1), LabelSize) + 6 : 0;
        var lines = _cell >= 30 ? 2 : 1;
        var labels = _figure.Labels.Select(label => TextBlock.Of(label.In(_language), LabelSize, WidestLabel, lines)).ToList();
        var left = Edge + numbers + labels.Select(label => label.Width).DefaultIfEmpty(0).Max() + 8;
        var grid = new Box(left, Edge, _variables * _cell, _variables * _cell);
        for (var row = 0; row < _variables; row++)
        {
            var top = grid.Top + (row * _cell);
            labels[row].Draw(Svg, Edge + numbers, top + ((_cell - labels[row].Height) / 2), TextAnchor.Start);
            if (_numbered) Svg.Text(Edge + numbers - 6, top + (_cell / 2) + (LabelSize * 0.36), Number(row), new TextStyle(LabelSize, TextAnchor.End));
            for (var column = 0; column <= row; column++) DrawCell(new Box(grid.Left + (column * _cell), top, _cell, _cell), row, column);
            var heading = _numbered ? Number(row) : labels[row].Full;
            Svg.Text(grid.Left + ((row + 0.5) * _cell), grid.Bottom + 4 + _numberSize, heading, new TextStyle(_numberSize, TextAnchor.Middle));
        }

        if (_variables == 0) _canvas.NothingToShow(new Box(0, 0, LeastWidth, 60));
        var scaleTop = grid.Bottom + 4 + _numberSize + 14;
        var width = Math.Max(LeastWidth, grid.Right + Edge);
        DrawScale(Math.Max(Edge + 70, Math.Min(left, width - ScaleWidth - 24)), scaleTop);
        return _canvas.ToDocument(width, scaleTop + 10 + LabelSize + 4 + Edge, synthetic);
    }

    private void DrawCell(Box box, int row, int column)
    {
        var middle = (X: box.Left + (box.Width / 2), Y: box.Top + (box.Height / 2) + (_numberSize * 0.36));
        var value = _figure.Values[(row * _variables) + column];
        if (row == column || !double.IsFinite(value))
        {
            Svg.Rectangle(box, row == column ? new Colour(0xee, 0xee, 0xee) : Colour.White, row == column ? CellStroke : new Stroke(new Colour(0xcc, 0xcc, 0xcc), 0.6));
            if (row != column) Svg.Text(middle.X, middle.Y, "–", new TextStyle(_numberSize, TextAnchor.Middle) { Colour = Colour.Grey });
            return;
        }

        var colour = Palette.Correlation(value);
        Svg.Rectangle(box, colour, CellStroke);
        Svg.Text(middle.X, middle.Y, new NumberFormatter(_language).Format(value, CellStyle), new TextStyle(_numberSize, TextAnchor.Middle) { Colour = colour.TextOnIt });
    }

    private void DrawScale(double left, double top)
    {
        var id = _canvas.Id("scale");
        Svg.Definition(
            $"<linearGradient id=\"{id}\"><stop offset=\"0\" stop-color=\"{Palette.Correlation(-1).Hex}\"/><stop offset=\"0.5\" stop-color=\"{Colour.White.Hex}\"/><stop offset=\"1\" stop-color=\"{Palette.Correlation(1).Hex}\"/></linearGradient>");
        Svg.Rectangle(new Box(left, top, ScaleWidth, 10), $"url(#{id})", new Stroke(Colour.Grey, 0.5));
        Svg.Text(left - 10, top + 9, _language == ReportLanguage.Chinese ? "相关系数" : "Correlation", new TextStyle(LabelSize, TextAnchor.End));
        var half = _language == ReportLanguage.Chinese ? "0.5" : ".5";
        string[] labels = ["−1", "−" + half, "0", half, "1"];
        for (var tick = 0; tick < labels.Length; tick++)
        {
            var x = left + (tick * ScaleWidth / (labels.Length - 1));
            Svg.Line(x, top + 10, x, top + 13, new Stroke(Colour.Grey, 0.7));
            Svg.Text(x, top + 14 + (LabelSize * 0.9), labels[tick], new TextStyle(LabelSize - 1, TextAnchor.Middle));
        }
    }

    private static string Number(int variable) => (variable + 1).ToString(CultureInfo.InvariantCulture);
}
