namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A figure that was drawn: its size on paper, its words for those who cannot see it, and its files.</summary>
public interface IRenderedFigure
{
    /// <summary>Its width on paper in millimetres.</summary>
    double WidthMillimetres { get; }

    /// <summary>Its height on paper in millimetres.</summary>
    double HeightMillimetres { get; }

    /// <summary>What it shows, at some length: its kind, its axes and lines, and its notes. The title stands apart in <see cref="Figure.Title"/>.</summary>
    string AlternativeText { get; }

    /// <summary>
    /// The figure as an SVG document of UTF-8 without an XML declaration, so that a web page can take it as it is. Text stays text;
    /// ids begin with a hash of the figure's id, so that several figures stand on one page.
    /// </summary>
    string ToSvg();

    /// <summary>The figure as PNG of 300 dots an inch on a white ground; the file says its resolution.</summary>
    ReadOnlyMemory<byte> ToPng();

    /// <summary>The figure as a PDF page of its size.</summary>
    ReadOnlyMemory<byte> ToPdf();
}
