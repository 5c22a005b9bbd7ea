using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Layouts;

/// <summary>What a figure's drawing depends on besides its own data.</summary>
/// <param name="Language">The language of its words.</param>
/// <param name="Synthetic">Whether it must say that the answers are synthetic.</param>
/// <param name="Style">The study's wishes.</param>
internal sealed record FigureContext(ReportLanguage Language, bool Synthetic, FigureStyle Style)
{
    /// <summary>Its colours.</summary>
    public Palette Palette { get; } = Style.Grey ? Palette.Greys : Palette.Colours;

    /// <summary>Whether the words are Chinese.</summary>
    public bool IsChinese => Language == ReportLanguage.Chinese;

    /// <summary>The words of a phrase.</summary>
    public string In(Phrase phrase) => PlainText.OneLine(phrase.In(Language));
}
