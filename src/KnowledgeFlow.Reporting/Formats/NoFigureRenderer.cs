using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>Stands for what draws in a program that carries nothing to draw with. Its reports are <see cref="Report.WithoutFigures"/>, so that it is never asked.</summary>
public sealed class NoFigureRenderer : IFigureRenderer, IChapterPrinter
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IRenderedFigure Render(Figure figure, ReportLanguage language, bool synthetic = false) => throw new NotSupportedException("This program draws no figures.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ReadOnlyMemory<byte> ToPdf(Chapter chapter) => throw new NotSupportedException("This program prints no pages.");
}
