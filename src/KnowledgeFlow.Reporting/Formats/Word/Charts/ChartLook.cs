using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using KnowledgeFlow.Reporting.Figures;
using Outline = DocumentFormat.OpenXml.Drawing.Outline;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>The colours, dashes and marks of native charts: those of drawn figures, as near as Word has them.</summary>
/// <param name="style">What the study asks of figures.</param>
internal sealed class ChartLook(FigureStyle style)
{
    private const string ReferenceColour = "808080";
    private const double TintShare = 0.35;
    private const int EmusOfPoint = 12700;
    private static readonly PresetLineDashValues[] Dashes =
        [PresetLineDashValues.Solid, PresetLineDashValues.Dash, PresetLineDashValues.SystemDot, PresetLineDashValues.DashDot, PresetLineDashValues.LargeDash, PresetLineDashValues.SystemDashDotDot, PresetLineDashValues.SystemDash];

    private static readonly (MarkerStyleValues Symbol, bool IsOpen)[] Symbols =
        [(MarkerStyleValues.Circle, false), (MarkerStyleValues.Square, true), (MarkerStyleValues.Triangle, false), (MarkerStyleValues.Diamond, true), (MarkerStyleValues.Square, false), (MarkerStyleValues.Circle, true), (MarkerStyleValues.Diamond, false)];

    private readonly ImmutableArray<string> colours = style.Grey ? LineColours.Greys : LineColours.Colours;

    /// <summary>The line of a series.</summary>
    public ChartShapeProperties Line(ChartSeries series) => new(series.LineWidth > 0 ? Drawn(series.LineWidth, ColourOf(series), DashOf(series)) : None());

    /// <summary>The bars of a histogram: a tint of the first colour, with its outline.</summary>
    public ChartShapeProperties Bars() => new(
        new SolidFill(new RgbColorModelHex { Val = Tint(colours[0]) }),
        Drawn(0.5, Hex(colours[0]), PresetLineDashValues.Solid));

    /// <summary>The curve over bars.</summary>
    public static ChartShapeProperties Curve() => new(Drawn(1.25, "000000", PresetLineDashValues.Solid));

    /// <summary>The whiskers of intervals.</summary>
    public ChartShapeProperties Whiskers(ChartSeries series) => new(Drawn(0.75, ColourOf(series), PresetLineDashValues.Solid));

    /// <summary>The axes.</summary>
    public static ChartShapeProperties Axis() => new(Drawn(0.6, "000000", PresetLineDashValues.Solid));

    /// <summary>The marks of a series.</summary>
    public Marker Marks(ChartSeries series)
    {
        var (symbol, isOpen, size) = series.Marker switch
        {
            ChartMarker.ByPlace => (Symbols[series.Place % Symbols.Length].Symbol, Symbols[series.Place % Symbols.Length].IsOpen, 6),
            ChartMarker.Dot => (MarkerStyleValues.Circle, false, 3),
            ChartMarker.Square => (MarkerStyleValues.Square, false, 6),
            ChartMarker.OpenSquare => (MarkerStyleValues.Square, true, 6),
            _ => (MarkerStyleValues.None, false, 0),
        };
        if (size == 0)
        {
            return new Marker(new Symbol { Val = MarkerStyleValues.None });
        }

        return new Marker(
            new Symbol { Val = symbol },
            new Size { Val = (byte)size },
            new ChartShapeProperties(
                new SolidFill(new RgbColorModelHex { Val = isOpen ? Pale(series) : ColourOf(series) }),
                Drawn(0.75, ColourOf(series), PresetLineDashValues.Solid)));
    }

    /// <summary>White marks without an outline, as some readers draw them, would be none.</summary>
    private string Pale(ChartSeries series) => Tint(colours[series.Place % colours.Length]);

    private string ColourOf(ChartSeries series) => series.IsReference ? ReferenceColour : Hex(colours[series.Place % colours.Length]);

    private static PresetLineDashValues DashOf(ChartSeries series) =>
        series.IsReference ? PresetLineDashValues.Dash : Dashes[series.Place % Dashes.Length];

    /// <summary>A colour mixed with white as the bars of drawn figures are.</summary>
    private static string Tint(string colour) =>
        string.Concat(Enumerable.Range(0, 3).Select(part => (byte)Math.Round(255 - ((255 - Convert.ToByte(colour.Substring(1 + (2 * part), 2), 16)) * TintShare))).Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));

    private static string Hex(string colour) => colour[1..].ToUpperInvariant();

    private static Outline None() => new(new NoFill());

    private static Outline Drawn(double width, string colour, PresetLineDashValues dash) =>
        new(new SolidFill(new RgbColorModelHex { Val = colour }), new PresetDash { Val = dash }) { Width = Int32Value.FromInt32((int)Math.Round(width * EmusOfPoint)) };
}
