namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>A rectangle on the canvas.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}
