namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>A rectangle on the canvas.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>The box with a margin around it.</summary>
    public Box Grown(double margin) => new(Left - margin, Top - margin, Width + (2 * margin), Height + (2 * margin));

    /// <summary>The box elsewhere.</summary>
    public Box Moved(double right, double down) => this with { Left = Left + right, Top = Top + down };
}
