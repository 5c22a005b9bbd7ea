namespace KnowledgeFlow.Reporting.Figures;

/// <summary>What a study asks of the look of its figures.</summary>
/// <param name="WidthMillimetres">The width of charts: <see cref="ColumnWidth"/> or <see cref="PageWidth"/>. Diagrams and maps that do not fit it legibly take up to the page's.</param>
/// <param name="FontFile">The path of a TrueType or OpenType font to prefer to the bundled one, or null.</param>
/// <param name="Grey">Whether there are greys only, for journals that print no colour.</param>
/// <param name="Native">Whether a Word document holds charts that Word itself draws and edits, where it can, instead of pictures.</param>
public sealed record FigureStyle(double WidthMillimetres = FigureStyle.ColumnWidth, string? FontFile = null, bool Grey = false, bool Native = false)
{
    /// <summary>The width of a journal's column in millimetres.</summary>
    public const double ColumnWidth = 85;

    /// <summary>The width of a journal's page in millimetres.</summary>
    public const double PageWidth = 175;

    /// <summary>A column's width, the bundled font, colours.</summary>
    public static FigureStyle Default { get; } = new();
}
