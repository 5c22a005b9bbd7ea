using DocumentFormat.OpenXml.Spreadsheet;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>The styles of a workbook's cells, each made when it is first asked for.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstFormatOfOurs = 164;

    private readonly Dictionary<string, uint> formats = new(StringComparer.Ordinal);
    private readonly List<(SheetFont Font, SheetRule Rule, uint Format, bool Right, bool Quoted)> styles = [];
    private readonly string font;

    /// <summary>The styles of a theme in a language.</summary>
    public WorkbookStyles(ChapterTheme theme, ReportLanguage language)
    {
        font = language == ReportLanguage.Chinese ? theme.EastAsianFont : theme.LatinFont;
        Text(SheetFont.Plain);
    }

    /// <summary>The style of words.</summary>
    /// <param name="font">Their font.</param>
    /// <param name="rule">The rules at the cell's edges.</param>
    /// <param name="right">Whether they stand right, as headings of numbers do.</param>
    /// <param name="isInert">Whether a mark keeps them text where somebody edits the cell: what begins as a formula does is none.</param>
    public uint Text(SheetFont font, SheetRule rule = SheetRule.None, bool right = false, bool isInert = false) => Index((font, rule, 0, right, isInert));

    /// <summary>The style of a number.</summary>
    /// <param name="code">Its format.</param>
    /// <param name="rule">The rules at the cell's edges.</param>
    public uint Number(string code, SheetRule rule)
    {
        if (!formats.TryGetValue(code, out var format))
        {
            format = FirstFormatOfOurs + (uint)formats.Count;
            formats.Add(code, format);
        }

        return Index((SheetFont.Plain, rule, format, true, false));
    }

    /// <summary>All styles asked for so far.</summary>
    public Stylesheet ToStylesheet()
    {
        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(formats.Select(format => new NumberingFormat { NumberFormatId = format.Value, FormatCode = format.Key })) { Count = (uint)formats.Count });
        }

        sheet.Append(
            new Fonts(Enum.GetValues<SheetFont>().Select(FontOf)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(Enum.GetValues<SheetRule>().Select(BorderOf)),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(styles.Select(style => new CellFormat(new Alignment { Horizontal = style.Right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left })
            {
                FormatId = 0,
                FontId = (uint)style.Font,
                BorderId = (uint)style.Rule,
                NumberFormatId = style.Format,
                FillId = 0,
                ApplyFont = true,
                ApplyBorder = true,
                ApplyNumberFormat = true,
                ApplyAlignment = true,
                QuotePrefix = style.Quoted ? true : null,
            })));
        return sheet;
    }

    private uint Index((SheetFont, SheetRule, uint, bool, bool) style)
    {
        var index = styles.IndexOf(style);
        if (index >= 0)
        {
            return (uint)index;
        }

        styles.Add(style);
        return (uint)(styles.Count - 1);
    }

    private Font FontOf(SheetFont font)
    {
        var element = new Font();
        if (font is SheetFont.Title or SheetFont.Heading)
        {
            element.Append(new Bold());
        }

        if (font == SheetFont.Link)
        {
            element.Append(new Underline());
        }

        element.Append(new FontSize { Val = font == SheetFont.Title ? 14 : font is SheetFont.Id or SheetFont.Note ? 9 : 11 });
        if (font == SheetFont.Id)
        {
            element.Append(new Color { Rgb = "FF595959" });
        }

        if (font == SheetFont.Link)
        {
            element.Append(new Color { Rgb = "FF0B57A4" });
        }

        element.Append(new FontName { Val = this.font });
        return element;
    }

    private static Border BorderOf(SheetRule rule) => new(
        new LeftBorder(),
        new RightBorder(),
        rule == SheetRule.HeavyAbove ? new TopBorder { Style = BorderStyleValues.Medium } : new TopBorder(),
        rule switch
        {
            SheetRule.LightBelow => new BottomBorder { Style = BorderStyleValues.Thin },
            SheetRule.HeavyBelow => new BottomBorder { Style = BorderStyleValues.Medium },
            _ => new BottomBorder(),
        },
        new DiagonalBorder());
}
