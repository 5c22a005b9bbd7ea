namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>A place on the canvas: x to the right, y downwards.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>The place elsewhere.</summary>
    public Point Moved(double right, double down) => new(X + right, Y + down);
}
