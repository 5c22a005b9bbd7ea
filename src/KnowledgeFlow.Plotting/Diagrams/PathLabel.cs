using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>What stands in a variable of a path diagram, and the room that it asks for: its name, over lines that break between words, and R² below.</summary>
/// <param name="Name">The name.</param>
/// <param name="RSquared">The explained share of its variance, or empty.</param>
/// <param name="IsLatent">Whether an ellipse stands around it, or a box.</param>
/// <param name="Width">The width of the shape around it.</param>
/// <param name="Height">The height of the shape around it.</param>
internal sealed record PathLabel(TextBlock Name, TextBlock RSquared, bool IsLatent, double Width, double Height)
{
    private const double TextSize = 10.5;
    private const double ShareSize = 9.5;
    private const double FactorText = 92;
    private const double ItemText = 106;
    private const double WidestWord = 190;
    private const double RoomForEllipsis = TextSize + 1;

    /// <summary>Of an ellipse around a rectangle that is 1/1.3 as wide as it.</summary>
    private const double ShareOfHeight = 0.63;

    private static readonly NumberStyle Share = new(NumberKind.Bounded, 2);

    /// <summary>The label of an item in a small box.</summary>
    public static PathLabel OfItem(PathNode node, FigureFrame frame)
    {
        var name = Block(node, frame, ItemText, 2);
        return new PathLabel(name, frame.Block(string.Empty, ShareSize, 0), IsLatent: false, name.Width + 14, Math.Max(17, name.Height + 4.4));
    }

    /// <summary>The label of a factor, or of an observed variable that is no item.</summary>
    public static PathLabel Of(PathNode node, FigureFrame frame)
    {
        var name = Block(node, frame, node.IsLatent ? FactorText : ItemText, 3);
        var share = frame.Block(node.RSquared is { } r2 ? $"R² = {new NumberFormatter(frame.Language).Format(r2, Share)}" : string.Empty, ShareSize, WidestWord);
        var (width, height) = (Math.Max(name.Width, share.Width), name.Height + share.Height);
        return node.IsLatent
            ? new PathLabel(name, share, IsLatent: true, Math.Max(84, Math.Max(width + 26, width * 1.3)), Math.Max(40, height / ShareOfHeight))
            : new PathLabel(name, share, IsLatent: false, Math.Max(60, width + 14), Math.Max(24, height + 10));
    }

    /// <summary>Draws the text around a middle.</summary>
    public void Draw(Canvas canvas, Point middle)
    {
        var top = middle.Y - ((Name.Height + RSquared.Height) / 2);
        Name.Draw(canvas, middle.X, top, TextAnchor.Middle);
        RSquared.Draw(canvas, middle.X, top + Name.Height, TextAnchor.Middle);
    }

    /// <summary>As wide as the longest word, within reason, so that no word is cut but at a hyphen.</summary>
    private static TextBlock Block(PathNode node, FigureFrame frame, double width, int lines)
    {
        var text = frame.In(node.Label);
        var longest = text.Replace("-", "- ", StringComparison.Ordinal).Split(' ', '/').Where(word => !word.EnumerateRunes().Any(TextBlock.IsWide)).Select(word => frame.Canvas.Fonts.Width(word, TextSize)).DefaultIfEmpty(0).Max();
        return frame.Block(text, TextSize, Math.Max(width, Math.Min(longest + RoomForEllipsis, WidestWord)), lines);
    }
}
