using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>Fills a sheet row by row and measures its columns.</summary>
internal sealed class SheetWriter
{
    /// <summary>Letters that a cell can hold.</summary>
    private const int LongestText = 32_767;

    private const string FormulaStarts = "=+-@＝＋－＠\t'";

    private readonly WorkbookStyles styles;
    private readonly SheetData data = new();
    private readonly List<Hyperlink> links = [];
    private readonly SortedDictionary<int, double> widths = [];
    private Row row = new();
    private int column;

    /// <summary>An empty sheet.</summary>
    /// <param name="styles">Where styles of cells come from.</param>
    public SheetWriter(WorkbookStyles styles) => this.styles = styles;

    /// <summary>How many rows are begun.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins the next row.</summary>
    public SheetWriter Row()
    {
        Rows++;
        column = 0;
        row = new Row { RowIndex = (uint)Rows };
        data.Append(row);
        return this;
    }

    /// <summary>The next cell, of words.</summary>
    /// <param name="text">The words; control characters are dropped.</param>
    /// <param name="font">Their font.</param>
    /// <param name="rule">The rules at the cell's edges.</param>
    /// <param name="right">Whether they stand right.</param>
    /// <param name="measured">Whether the column must be wide enough for them.</param>
    /// <param name="leadsTo">The place in the workbook that the cell leads to; null for none.</param>
    public SheetWriter Text(string text, SheetFont font, SheetRule rule = SheetRule.None, bool right = false, bool measured = true, string? leadsTo = null)
    {
        var line = Shortened(PlainText.OneLine(text));
        var isInert = line.Length > 0 && FormulaStarts.Contains(line[0], StringComparison.Ordinal);
        var cell = Next(styles.Text(font, rule, right, isInert));
        if (line.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        if (leadsTo is not null)
        {
            links.Add(new Hyperlink { Reference = cell.CellReference!.Value, Location = leadsTo, Display = line });
        }

        if (measured)
        {
            Measure(line);
        }

        return this;
    }

    /// <summary>The next cell, of a number.</summary>
    /// <param name="value">The number, to its last digit.</param>
    /// <param name="format">How it is shown.</param>
    /// <param name="printed">What is shown, of which the column's width is made.</param>
    /// <param name="rule">The rules at the cell's edges.</param>
    public SheetWriter Number(string value, string format, string printed, SheetRule rule)
    {
        Next(styles.Number(format, rule)).CellValue = new CellValue(value);
        Measure(printed);
        return this;
    }

    /// <summary>The sheet.</summary>
    /// <param name="frozenRows">How many rows stay in sight.</param>
    /// <param name="frozenColumns">How many columns stay in sight.</param>
    public Worksheet ToWorksheet(int frozenRows, int frozenColumns)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozenRows + frozenColumns > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = frozenColumns == 0 ? null : frozenColumns,
                VerticalSplit = frozenRows == 0 ? null : frozenRows,
                TopLeftCell = Reference(frozenColumns, frozenRows + 1),
                ActivePane = frozenColumns == 0 ? PaneValues.BottomLeft : frozenRows == 0 ? PaneValues.TopRight : PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        }

        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(view));
        if (widths.Count > 0)
        {
            sheet.Append(new Columns(widths.Select(width => new Column { Min = (uint)width.Key, Max = (uint)width.Key, Width = width.Value, CustomWidth = true })));
        }

        sheet.Append(data);
        if (links.Count > 0)
        {
            sheet.Append(new Hyperlinks(links));
        }

        sheet.Append(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToHeight = 0 });
        return sheet;
    }

    private Cell Next(uint style)
    {
        var cell = new Cell { CellReference = Reference(column, Rows), StyleIndex = style };
        column++;
        row.Append(cell);
        return cell;
    }

    private void Measure(string text)
    {
        var width = Math.Clamp(text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 2.0 : 1.05) + 2, 6, 48);
        widths[column] = Math.Max(width, widths.GetValueOrDefault(column));
    }

    private static string Shortened(string line) =>
        line.Length <= LongestText ? line : line[..(char.IsHighSurrogate(line[LongestText - 2]) ? LongestText - 2 : LongestText - 1)] + "…";

    private static string Reference(int column, int row)
    {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters.Insert(0, (char)('A' + ((rest - 1) % 26)));
        }

        return letters.Append(row.ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
