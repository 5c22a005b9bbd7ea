namespace KnowledgeFlow.Reporting.Formats;

/// <summary>The kinds of file that hold a figure of their own.</summary>
public enum FigureFileFormat
{
    /// <summary>Scalable lines and text, for web pages and editors.</summary>
    Svg,

    /// <summary>Dots, 300 an inch, for word processors.</summary>
    Png,

    /// <summary>A page of the figure's size, for LaTeX and printers.</summary>
    Pdf,
}
