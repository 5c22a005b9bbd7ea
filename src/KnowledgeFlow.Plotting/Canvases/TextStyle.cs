namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>How text is drawn.</summary>
/// <param name="Size">The font's size.</param>
/// <param name="Anchor">What stands at the text's point.</param>
internal sealed record TextStyle(double Size, TextAnchor Anchor = TextAnchor.Start)
{
    public bool Bold { get; init; }

    /// <summary>Whether its letters lean, on canvases of Skia.</summary>
    public bool Leans { get; init; }

    /// <summary>Whether the text runs from bottom to top, as beside a vertical axis.</summary>
    public bool Upward { get; init; }

    public Colour Colour { get; init; } = Colour.Ink;
}
