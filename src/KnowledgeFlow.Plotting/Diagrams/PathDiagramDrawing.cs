using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>Draws a path diagram: arrows, their numbers on a white ground, then the variables, and below what has no place in the drawing.</summary>
internal static class PathDiagramDrawing
{
    private const double Edge = 8;

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(PathDiagramFigure figure, FigureFrame frame)
    {
        if (figure.Nodes.IsEmpty)
        {
            frame.NothingToShow(new Box(0, 0, 300, 60));
            return (300, 60);
        }

        var layout = PathDiagramLayout.Of(figure, frame);
        foreach (var line in layout.Lines)
        {
            PathArrowDrawing.Draw(frame.Canvas, line);
        }

        for (var k = 0; k < layout.Numbers.Length; k++)
        {
            var (number, place) = (layout.Numbers[k], layout.Places[k]);
            frame.Canvas.Rectangle(number.At(place), Colour.White);
            frame.Canvas.Text(place.X, place.Y + (PathDiagramLayout.NumberSize * 0.36), number.Text, new TextStyle(PathDiagramLayout.NumberSize, TextAnchor.Middle));
        }

        foreach (var shape in layout.Shapes)
        {
            shape.Draw(frame.Canvas);
        }

        return (Math.Ceiling(layout.Width), layout.Height + DrawRest(layout, figure, frame));
    }

    /// <summary>Names the covariances that are not drawn, since they would cross the whole diagram.</summary>
    private static double DrawRest(PathDiagramLayout layout, PathDiagramFigure figure, FigureFrame frame)
    {
        if (layout.NotDrawn.IsEmpty)
        {
            return 0;
        }

        var labels = figure.Nodes.ToDictionary(node => node.Name, node => frame.In(node.Label));
        var formatter = new NumberFormatter(frame.Language);
        var rest = layout.NotDrawn.Select(arrow => $"{labels.GetValueOrDefault(arrow.From, arrow.From)} ↔ {labels.GetValueOrDefault(arrow.To, arrow.To)} {PathDiagramLayout.Text(arrow, formatter)}");
        var block = frame.Block(
            frame.IsChinese ? $"未画出：{string.Join("；", rest)}" : $"Not drawn: {string.Join("; ", rest)}",
            PathDiagramLayout.NumberSize,
            layout.Width - (2 * Edge));
        block.Draw(frame.Canvas, Edge, layout.Height, TextAnchor.Start);
        return block.Height + Edge;
    }
}
