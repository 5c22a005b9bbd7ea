using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>
/// What a figure is drawn on, whichever file it ends in: the few shapes that figures need, in the order in which they are called.
/// It knows which characters its fonts lack.
/// </summary>
/// <param name="fonts">What text is measured with and, where the file holds outlines, drawn with.</param>
internal abstract class Canvas(FigureFonts fonts)
{
    private readonly SortedSet<int> characters = [];
    private readonly SortedSet<int> charactersOutside = [];

    /// <summary>What text is drawn with.</summary>
    public FigureFonts Fonts { get; } = fonts;

    /// <summary>The characters asked for, in order of their code points.</summary>
    public IReadOnlyCollection<int> Characters => characters;

    /// <summary>The characters asked for that no font has, in order of their code points.</summary>
    public IReadOnlyCollection<int> CharactersOutside => charactersOutside;

    public abstract void Line(double x1, double y1, double x2, double y2, Stroke stroke);

    public abstract void Polyline(IEnumerable<Point> points, Stroke stroke);

    public abstract void Polygon(IEnumerable<Point> points, Colour fill);

    /// <summary>A rectangle filled with a colour.</summary>
    public abstract void Rectangle(Box box, Colour fill, Stroke? outline = null);

    /// <summary>A rectangle in which one colour passes into the next, from left to right at even distances.</summary>
    public abstract void Gradient(Box box, ImmutableArray<Colour> stops, Stroke outline);

    /// <summary>The ellipse that fills a rectangle.</summary>
    public abstract void Ellipse(Box box, Colour fill, Stroke outline);

    /// <summary>A cubic Bézier curve.</summary>
    public abstract void Curve(Point from, Point first, Point second, Point to, Stroke stroke);

    /// <summary>Text with its baseline at a point.</summary>
    /// <param name="x">Abscissa of the point.</param>
    /// <param name="y">Ordinate of the point.</param>
    /// <param name="text">One line of text.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="full">The whole text where <paramref name="text"/> is shortened; readers of files that can show it see it on hovering.</param>
    public void Text(double x, double y, string text, TextStyle style, string? full = null)
    {
        var line = PlainText.OneLine(text);
        if (line.Length == 0)
        {
            return;
        }

        Mention(line);
        DrawText(x, y, line, style, full);
    }

    /// <summary>Notes the characters of a text that is drawn otherwise.</summary>
    public void Mention(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (characters.Add(rune.Value) && !Fonts.Has(rune))
            {
                charactersOutside.Add(rune.Value);
            }
        }
    }

    protected abstract void DrawText(double x, double y, string text, TextStyle style, string? full);
}
