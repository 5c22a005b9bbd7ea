using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>A line of a page in which symbols of statistics lean, as the bundled font has no italics.</summary>
internal static class SymbolText
{
    /// <summary>Draws a line.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="fonts">What it is measured with.</param>
    /// <param name="x">Where the style's anchor stands.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="pieces">The line in pieces.</param>
    /// <param name="style">How its letters are drawn.</param>
    public static void Draw(SkiaCanvas canvas, FigureFonts fonts, double x, double y, IEnumerable<(string Text, bool IsSymbol)> pieces, TextStyle style)
    {
        var all = pieces.Select(piece => (piece.Text, piece.IsSymbol, Width: fonts.Width(piece.Text, style.Size, style.Bold))).ToList();
        var place = x - (style.Anchor switch { TextAnchor.Middle => 0.5, TextAnchor.End => 1, _ => 0 } * all.Sum(piece => piece.Width));
        foreach (var (text, isSymbol, width) in all)
        {
            canvas.Text(place, y, text, style with { Anchor = TextAnchor.Start, Leans = isSymbol });
            place += width;
        }
    }
}
