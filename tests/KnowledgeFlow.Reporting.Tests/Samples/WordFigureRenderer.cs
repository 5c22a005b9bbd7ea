using System.Text;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests.Samples;

/// <summary>Draws figures as words, to show what renderers ask for.</summary>
internal sealed class WordFigureRenderer(FigureStyle? style = null) : IFigureRenderer
{
    public FigureStyle Style { get; } = style ?? FigureStyle.Default;

    public IRenderedFigure Render(Figure figure, ReportLanguage language, bool synthetic = false) =>
        new Words($"{figure.Title.In(language)} {(synthetic ? SyntheticNotice.Caption.English : string.Empty)}");

    private sealed record Words(string Text) : IRenderedFigure
    {
        public double WidthMillimetres => 85;

        public double HeightMillimetres => 60;

        public string AlternativeText => Text;

        public string ToSvg() => $"svg {Text}";

        public ReadOnlyMemory<byte> ToPng() => Encoding.UTF8.GetBytes($"png {Text}");

        public ReadOnlyMemory<byte> ToPdf() => Encoding.UTF8.GetBytes($"pdf {Text}");
    }
}
