namespace KnowledgeFlow.Reporting.Figures.Svg;

/// <summary>Draws the marks of points.</summary>
internal static class Marker
{
    private const double Half = 3.4;

    /// <summary>Draws a mark of about seven units; open ones are filled white so that their line does not cross them.</summary>
    public static void Draw(SvgWriter svg, MarkerShape shape, double x, double y, Colour colour)
    {
        var outline = new Stroke(colour, 1.3);
        var isOpen = shape is MarkerShape.OpenDisc or MarkerShape.OpenSquare or MarkerShape.OpenDiamond;
        var fill = isOpen ? Colour.White : colour;
        switch (shape)
        {
            case MarkerShape.Disc or MarkerShape.OpenDisc:
                svg.Circle(x, y, Half - 0.2, fill, 1, outline);
                break;
            case MarkerShape.Square or MarkerShape.OpenSquare:
                svg.Rectangle(new Box(x - Half + 0.4, y - Half + 0.4, 2 * (Half - 0.4), 2 * (Half - 0.4)), fill, outline);
                break;
            case MarkerShape.Triangle:
                svg.Polygon([new(x, y - Half - 0.6), new(x + Half + 0.4, y + Half - 0.6), new(x - Half - 0.4, y + Half - 0.6)], fill, outline);
                break;
            default:
                svg.Polygon([new(x, y - Half - 0.8), new(x + Half + 0.8, y), new(x, y + Half + 0.8), new(x - Half - 0.8, y)], fill, outline);
                break;
        }
    }
}
