using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>The styles of a chapter under Word's own names, so that a template's styles of those names take their place.</summary>
internal static class WordStyles
{
    public const string Text = "Body Text";
    public const string Title = "Title";
    public const string Heading = "heading 1";
    public const string Subheading = "heading 2";
    public const string Caption = "caption";
    public const string TableTitle = "Table Title";
    public const string TableText = "Table Text";
    public const string Note = "Table Note";
    public const string ListHeading = "TOC Heading";
    public const string Contents = "toc 1";
    public const string ListOfFigures = "table of figures";
    public const string Footer = "footer";

    public static Styles Of(ChapterTheme theme, ReportLanguage language)
    {
        var centred = theme.Caption == CaptionLayout.OneLineCentred;
        return new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    Fonts(theme.LatinFont, theme.EastAsianFont),
                    new FontSize { Val = HalfPoints(theme.TextSize) },
                    new FontSizeComplexScript { Val = HalfPoints(theme.TextSize) },
                    new Languages { Val = "en-GB", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = "360", LineRule = LineSpacingRuleValues.Auto }))),
            Style("Normal", "Normal", null, null, [], []),
            Style("BodyText", Text, "Normal", "Normal", [Spacing(0, 120, 360), new Indentation { FirstLineChars = language == ReportLanguage.Chinese ? 200 : 0, FirstLine = language == ReportLanguage.Chinese ? "480" : "0" }], []),
            Style("Title", Title, "Normal", "BodyText", [Spacing(120, 240, 360), new Justification { Val = JustificationValues.Center }], [.. HeadingFont(theme), new Bold(), Size(theme.TextSize + 6)]),
            Style("Heading1", Heading, "Normal", "BodyText", [new KeepNext(), Spacing(240, 120, 360), new OutlineLevel { Val = 0 }], [.. HeadingFont(theme), new Bold(), Size(theme.TextSize + 2)]),
            Style("Heading2", Subheading, "Normal", "BodyText", [new KeepNext(), Spacing(180, 60, 360), new OutlineLevel { Val = 1 }], [.. HeadingFont(theme), new Bold(), Size(theme.TextSize)]),
            Style("Heading3", "heading 3", "Normal", "BodyText", [new KeepNext(), Spacing(120, 60, 360), new OutlineLevel { Val = 2 }], [.. HeadingFont(theme), new Italic(), Size(theme.TextSize)]),
            Style("Caption", Caption, "Normal", "BodyText", [new KeepNext(), Spacing(180, centred ? 60 : 0, 276), Side(centred)], [.. centred ? HeadingFont(theme) : [], new Bold(), Size(centred ? theme.TableSize : theme.TextSize)]),
            Style("TableTitle", TableTitle, "Normal", "BodyText", [new KeepNext(), Spacing(0, 60, 276), Side(centred)], [new Italic(), Size(theme.TextSize)]),
            Style("TableText", TableText, "Normal", "TableText", [Spacing(20, 20, 240)], [Size(theme.TableSize)]),
            Style("TableNote", Note, "Normal", "BodyText", [Spacing(40, 40, 240)], [Size(theme.NoteSize)]),
            Style("TOCHeading", ListHeading, "Normal", "BodyText", [new KeepNext(), Spacing(240, 60, 276)], [.. HeadingFont(theme), new Bold(), Size(theme.TextSize)]),
            Style("TOC1", Contents, "Normal", "BodyText", [Spacing(0, 40, 276)], []),
            Style("TableofFigures", ListOfFigures, "Normal", "BodyText", [Spacing(0, 40, 276)], []),
            Style("Footer", Footer, "Normal", null, [Spacing(0, 0, 240), Side(centred: true)], [Size(theme.NoteSize)]));
    }

    private static Justification Side(bool centred) => new() { Val = centred ? JustificationValues.Center : JustificationValues.Left };

    private static RunFonts Fonts(string latin, string eastAsian) => new() { Ascii = latin, HighAnsi = latin, ComplexScript = latin, EastAsia = eastAsian };

    private static OpenXmlElement[] HeadingFont(ChapterTheme theme) => theme.HeadingFont is { } font ? [Fonts(theme.LatinFont, font)] : [];

    private static SpacingBetweenLines Spacing(int before, int after, int line) => new()
    {
        Before = before.ToString(CultureInfo.InvariantCulture),
        After = after.ToString(CultureInfo.InvariantCulture),
        Line = line.ToString(CultureInfo.InvariantCulture),
        LineRule = LineSpacingRuleValues.Auto,
    };

    private static FontSize Size(double points) => new() { Val = HalfPoints(points) };

    public static string HalfPoints(double points) => Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);

    private static Style Style(string id, string name, string? basedOn, string? next, OpenXmlElement[] paragraph, OpenXmlElement[] run)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0)
        {
            style.Append(new StyleParagraphProperties(paragraph));
        }

        if (run.Length > 0)
        {
            style.Append(new StyleRunProperties(run));
        }

        return style;
    }
}
