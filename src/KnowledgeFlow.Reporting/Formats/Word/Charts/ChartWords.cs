using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>The words of native charts, in the fonts of the chapter.</summary>
/// <param name="theme">The chapter's style.</param>
/// <param name="language">The language of the words.</param>
internal sealed class ChartWords(ChapterTheme theme, ReportLanguage language)
{
    private const int Size = 800;
    private const int Upwards = -5_400_000;

    private string Tag => language == ReportLanguage.Chinese ? "zh-CN" : "en-US";

    /// <summary>The look of all words that have no other.</summary>
    public TextProperties Usual() => new(
        new BodyProperties(),
        new ListStyle(),
        new Paragraph(new ParagraphProperties(Fonts(new DefaultRunProperties { FontSize = Size })), new EndParagraphRunProperties { Language = Tag }));

    /// <summary>The name of an axis.</summary>
    /// <param name="text">The name.</param>
    /// <param name="isUpright">Whether it reads upwards.</param>
    public Title AxisTitle(string text, bool isUpright) => new(new ChartText(Rich(text, bold: false, isUpright ? Upwards : 0)), new Overlay { Val = false });

    /// <summary>The name of a panel above it.</summary>
    public Title PanelTitle(string text) => new(new ChartText(Rich(text, bold: true, 0)), new Overlay { Val = false });

    /// <summary>Words in the place of a number at a point.</summary>
    public ChartText Label(string text) => new(Rich(text, bold: false, 0));

    private RichText Rich(string text, bool bold, int rotation) => new(
        new BodyProperties { Rotation = rotation },
        new ListStyle(),
        new Paragraph(
            new ParagraphProperties(Fonts(new DefaultRunProperties { FontSize = Size, Bold = bold })),
            new Run(Fonts(new RunProperties { Language = Tag, FontSize = Size, Bold = bold }), new Text(PlainText.OneLine(text)))));

    private T Fonts<T>(T properties)
        where T : DocumentFormat.OpenXml.OpenXmlCompositeElement
    {
        properties.Append(new LatinFont { Typeface = theme.LatinFont }, new EastAsianFont { Typeface = theme.EastAsianFont });
        return properties;
    }
}
