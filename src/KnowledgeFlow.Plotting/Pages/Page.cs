using KnowledgeFlow.Plotting.Canvases;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>A page of a printed chapter: what is drawn on it, in order, in points.</summary>
/// <param name="LiesAcross">Whether it lies across.</param>
internal sealed record Page(bool LiesAcross)
{
    /// <summary>The longer edge of A4 in points.</summary>
    public const double LongEdge = 841.89;

    /// <summary>The shorter edge of A4 in points.</summary>
    public const double ShortEdge = 595.28;

    /// <summary>The margin on every side.</summary>
    public const double Margin = 72;

    private readonly List<Action<SkiaCanvas>> drawn = [];

    /// <summary>The page's width, that of A4.</summary>
    public double Width => LiesAcross ? LongEdge : ShortEdge;

    /// <summary>The page's height.</summary>
    public double Height => LiesAcross ? ShortEdge : LongEdge;

    /// <summary>The width between the margins.</summary>
    public double TextWidth => WidthOfText(LiesAcross);

    /// <summary>Where the lower margin begins.</summary>
    public double Bottom => Height - Margin;

    /// <summary>The width between the margins of a page.</summary>
    public static double WidthOfText(bool liesAcross) => (liesAcross ? LongEdge : ShortEdge) - (2 * Margin);

    /// <summary>Adds what is drawn.</summary>
    public void Add(Action<SkiaCanvas> draw) => drawn.Add(draw);

    /// <summary>Makes a place that links lead to.</summary>
    public void Anchor(string name, double y) => Add(canvas => canvas.Surface.DrawNamedDestinationAnnotation(new SKPoint((float)Margin, (float)y), name));

    /// <summary>Makes a rectangle a link to such a place.</summary>
    public void Link(string name, Box box) => Add(canvas => canvas.Surface.DrawLinkDestinationAnnotation(new SKRect((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom), name));

    /// <summary>Draws the page.</summary>
    public void Draw(SkiaCanvas canvas)
    {
        foreach (var draw in drawn)
        {
            draw(canvas);
        }
    }
}
