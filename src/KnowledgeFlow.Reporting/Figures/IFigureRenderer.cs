using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Draws figures. Whoever writes a format that shows figures asks for one; which library draws is the program's choice.</summary>
public interface IFigureRenderer
{
    /// <summary>What the study asks of the look of figures, for formats that make charts of their own.</summary>
    FigureStyle Style => FigureStyle.Default;

    /// <summary>Draws a figure; the same figure in the same language always gives the same bytes.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="synthetic">Whether it must say that the answers are synthetic.</param>
    /// <exception cref="ArgumentException">The figure is of a kind that cannot be drawn, or a heat map that is not square.</exception>
    IRenderedFigure Render(Figure figure, ReportLanguage language, bool synthetic = false);
}
