using System.Globalization;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Layouts;

/// <summary>What all figures share while they are drawn: measures, colours, remarks, and the lines below on synthetic answers and missing characters.</summary>
/// <param name="context">What the drawing depends on.</param>
/// <param name="canvas">Where to.</param>
/// <param name="pointsPerUnit">How long a unit of the canvas is on paper, in points (1/72 inch).</param>
internal sealed class FigureFrame(FigureContext context, Canvas canvas, double pointsPerUnit)
{
    private const double Edge = 6;

    /// <summary>The smallest text of a figure, in points.</summary>
    public const double SmallestText = 6.5;

    /// <summary>Where to.</summary>
    public Canvas Canvas { get; } = canvas;

    /// <summary>Its colours.</summary>
    public Palette Palette => context.Palette;

    /// <summary>The language of its words.</summary>
    public ReportLanguage Language => context.Language;

    /// <summary>Whether the words are Chinese.</summary>
    public bool IsChinese => context.IsChinese;

    /// <summary>The width that the study asks for, in units.</summary>
    public double Width => Units(context.Style.WidthMillimetres);

    /// <summary>The width of a page, in units.</summary>
    public double PageWidth => Units(FigureStyle.PageWidth);

    /// <summary>The words of a phrase.</summary>
    public string In(Phrase phrase) => context.In(phrase);

    /// <summary>Text broken into lines.</summary>
    public TextBlock Block(string text, double size, double width, int lines = int.MaxValue, bool bold = false)
    {
        var block = TextBlock.Of(Canvas.Fonts, text, size, width, lines, bold);
        Canvas.Mention(string.Concat(block.Lines));
        return block;
    }

    /// <summary>Says in the middle of an area that there is nothing to show.</summary>
    public void NothingToShow(Box area) =>
        Remark(area.Left + (area.Width / 2), area.Top + (area.Height / 2), IsChinese ? "无数据" : "No data", 8 / pointsPerUnit);

    /// <summary>Grey words on a white ground, centred on a point.</summary>
    public void Remark(double x, double y, string words, double size)
    {
        var width = Canvas.Fonts.Width(words, size) + 6;
        Canvas.Rectangle(new Box(x - (width / 2), y - (size * 0.75), width, size * 1.5), Colour.White);
        Canvas.Text(x, y + (size * 0.36), words, new TextStyle(size, TextAnchor.Middle) { Colour = Colour.Grey });
    }

    /// <summary>Writes the lines below a drawing: characters that no font has, and that the answers are synthetic. Returns the size of all.</summary>
    public (double Width, double Height) Finish(double width, double height)
    {
        var size = SmallestText / pointsPerUnit;
        if (Canvas.CharactersOutside is { Count: > 0 } outside)
        {
            var codes = string.Join(' ', outside.Select(character => string.Create(CultureInfo.InvariantCulture, $"U+{character:X4}")));
            var note = Block(IsChinese ? $"图中字体所缺字符：{codes}" : $"Characters that the figure's font lacks: {codes}", size, width - (2 * Edge));
            note.Draw(Canvas, Edge, height, TextAnchor.Start);
            height += note.Height + 4;
        }

        if (context.Synthetic)
        {
            height += size * 1.5;
            Canvas.Text(width - Edge, height - (size * 0.5), SyntheticNotice.Caption.In(Language), new TextStyle(size, TextAnchor.End) { Colour = Colour.Grey });
        }

        return (width, Math.Ceiling(height));
    }

    private double Units(double millimetres) => millimetres * 72 / 25.4 / pointsPerUnit;
}
