using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Tests.Running;

/// <summary>Draws nothing: what studies do with figures does not hang on how they look.</summary>
internal sealed class BlankFigureRenderer : IFigureRenderer, IChapterPrinter
{
    public ReadOnlyMemory<byte> ToPdf(Chapter chapter) => default;

    public IRenderedFigure Render(Figure figure, ReportLanguage language, bool synthetic = false) => new Blank();

    private sealed record Blank : IRenderedFigure
    {
        public double WidthMillimetres => 85;

        public double HeightMillimetres => 60;

        public string AlternativeText => string.Empty;

        public string ToSvg() => "<svg/>";

        public ReadOnlyMemory<byte> ToPng() => default;

        public ReadOnlyMemory<byte> ToPdf() => default;
    }
}
