using System.Globalization;
using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>What all figures share: ids that stay apart when several are put on one page, the note on synthetic answers, the words for readers who cannot see.</summary>
/// <param name="figure">What is drawn.</param>
/// <param name="language">The language of its words.</param>
internal sealed class FigureCanvas(Figure figure, ReportLanguage language)
{
    private const double CaptionSize = 9.5;
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"f{StableHash.Of(figure.Id):x8}");
    private readonly HashSet<int> _hatchings = [];

    /// <summary>Draws.</summary>
    public SvgWriter Svg { get; } = new();

    /// <summary>The id of a definition in this figure.</summary>
    public string Id(string name) => $"{_prefix}-{name}";

    /// <summary>A fill of slanted lines; odd kinds slant one way, even ones the other.</summary>
    public string Hatching(int kind)
    {
        var id = Id(string.Create(CultureInfo.InvariantCulture, $"hatching{kind}"));
        if (_hatchings.Add(kind))
        {
            var angle = kind % 2 == 1 ? 45 : -45;
            Svg.Definition(
                $"<pattern id=\"{id}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({SvgWriter.N(angle)})\"><path d=\"M0 0V5\" stroke=\"#b0b0b0\" stroke-width=\"1\"/></pattern>");
        }

        return $"url(#{id})";
    }

    /// <summary>Says in the middle of an area that there is nothing to show.</summary>
    public void NothingToShow(Box area) =>
        Remark(area.Left + (area.Width / 2), area.Top + (area.Height / 2), language == ReportLanguage.Chinese ? "无数据" : "No data", 12);

    /// <summary>Grey words on a white ground, centred on a point.</summary>
    public void Remark(double x, double y, string words, double size)
    {
        var width = TextMeasure.Width(words, size) + 6;
        Svg.Rectangle(new Box(x - (width / 2), y - (size * 0.75), width, size * 1.5), Colour.White);
        Svg.Text(x, y + (size * 0.36), words, new TextStyle(size, TextAnchor.Middle) { Colour = Colour.Grey });
    }

    /// <summary>The document, with a line below the drawing if the answers are synthetic.</summary>
    public string ToDocument(double width, double height, bool synthetic)
    {
        if (synthetic)
        {
            height += CaptionSize + 5;
            Svg.Text(width - 6, height - 5, SyntheticNotice.Caption.In(language), new TextStyle(CaptionSize, TextAnchor.End) { Colour = Colour.Grey });
        }

        return Svg.ToDocument(width, Math.Ceiling(height), figure.Title.In(language), FigureDescription.Of(figure, language, synthetic), language.Tag());
    }
}
