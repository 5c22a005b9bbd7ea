using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>How a paragraph of a chapter's page is set.</summary>
/// <param name="Size">The font's size in points.</param>
/// <param name="Leading">From baseline to baseline, in sizes of the font.</param>
internal sealed record PageText(double Size, double Leading)
{
    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is a sentence or note, in which symbols of statistics lean.</summary>
    public bool HasSymbols { get; init; }

    /// <summary>Whether it stands in the middle.</summary>
    public bool Centred { get; init; }

    /// <summary>The room above it in points; none at the head of a page.</summary>
    public double Before { get; init; }

    /// <summary>The room below it in points.</summary>
    public double After { get; init; }

    /// <summary>How far its first line is indented.</summary>
    public double Indent { get; init; }

    /// <summary>The height of a line in points.</summary>
    public double LineHeight => Size * Leading;

    /// <summary>Where the baseline lies below the upper edge of a line.</summary>
    public double Baseline => (LineHeight / 2) + (Size * 0.35);

    /// <summary>The lines of a text in a width.</summary>
    public IReadOnlyList<string> Lines(FigureFonts fonts, string text, double width)
    {
        // An indented line is as much narrower; blanks that nobody sees keep the room.
        if (Indent <= 0)
        {
            return TextBlock.Broken(fonts, text, Size, width, Bold);
        }

        var first = TextBlock.Broken(fonts, text, Size, width - Indent, Bold);
        if (first.Count <= 1)
        {
            return first;
        }

        var rest = text[first[0].Length..].TrimStart();
        return [first[0], .. TextBlock.Broken(fonts, rest, Size, width, Bold)];
    }

    /// <summary>The style of its letters.</summary>
    public TextStyle Style(TextAnchor anchor = TextAnchor.Start) => new(Size, anchor) { Bold = Bold, Colour = Colour.Black };
}
