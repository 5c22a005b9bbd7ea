using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats.Word;

/// <summary>A three-line table of a Word document: heavy rules above and below, a light one under the headings, none between the columns.</summary>
internal sealed class WordTable(ChapterBlock.Table table, ChapterTheme theme, TableWidths widths)
{
    private const int LongestKeptWhole = 25;

    public Table ToElement()
    {
        var element = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(widths.Total), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = theme.Caption == CaptionLayout.OneLineCentred ? TableRowAlignmentValues.Center : TableRowAlignmentValues.Left },
                new TableBorders(Rule<TopBorder>(theme.HeavyRule), Rule<BottomBorder>(theme.HeavyRule)),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Columns.Select(width => new GridColumn { Width = Twips(width) })));
        if (table.HasSpanners)
        {
            element.Append(SpannerRow());
        }

        element.Append(Header());
        foreach (var (index, row) in table.Rows.Index())
        {
            var body = Body(row, index == table.FirstSummary);
            if (StaysWithNext(index))
            {
                KeepWithNext(body);
            }

            element.Append(body);
        }

        foreach (var header in element.Elements<TableRow>().Take(table.HasSpanners ? 2 : 1))
        {
            KeepWithNext(header);
        }

        return element;
    }

    // A table that has room on a page stands on one; of a longer one no heading is left at the foot of a page and no row alone at the head of the next.
    // Its notes stand below its last row.
    private bool StaysWithNext(int row) => row == table.Rows.Length - 1
        ? !table.Notes.IsEmpty
        : (table.Rows.Length <= LongestKeptWhole || row < 2 || row == table.Rows.Length - 2 || IsAboveItsOwn(row));

    // A heading, or a row with values of its own above those that are indented under it.
    private bool IsAboveItsOwn(int row) => table.Rows[row].Kind == PrintedRowKind.Heading || table.Rows[row + 1].Indent > table.Rows[row].Indent;

    private static void KeepWithNext(TableRow row)
    {
        // Behind the style is where the order of elements has it.
        foreach (var properties in row.Descendants<ParagraphProperties>())
        {
            properties.InsertAfter(new KeepNext(), properties.ParagraphStyleId);
        }
    }

    private TableRow SpannerRow()
    {
        var row = HeaderRow();
        row.Append(Cell(widths.Columns[0], 1, null, Paragraph([], JustificationValues.Left)));
        foreach (var spanner in table.Spanners)
        {
            var width = widths.Columns.Skip(spanner.First + 1).Take(spanner.Columns).Sum();
            row.Append(Cell(width, spanner.Columns, spanner.Text.Length > 0 ? Rule<BottomBorder>(theme.LightRule) : null, Paragraph([(spanner.Text, false)], JustificationValues.Center)));
        }

        return row;
    }

    private TableRow Header()
    {
        var row = HeaderRow();
        row.Append(Cell(widths.Columns[0], 1, Rule<BottomBorder>(theme.LightRule), Paragraph([(table.RowHeading, false)], JustificationValues.Left)));
        for (var column = 0; column < table.Columns.Length; column++)
        {
            row.Append(Cell(
                widths.Columns[column + 1],
                1,
                Rule<BottomBorder>(theme.LightRule),
                Paragraph(
                    table.Columns[column].Pieces(string.Join('\n', widths.Lines(table.Columns[column].Heading, widths.Columns[column + 1]))),
                    table.Columns[column].IsText ? JustificationValues.Left : JustificationValues.Right)));
        }

        return row;
    }

    private TableRow Body(ChapterRow row, bool isFirstSummary)
    {
        var element = new TableRow(new TableRowProperties(new CantSplit()));
        Func<TopBorder?> rule = () => isFirstSummary ? Rule<TopBorder>(theme.LightRule) : null;
        var label = Paragraph(row.LabelPieces, JustificationValues.Left, row.Indent, row.Kind == PrintedRowKind.Heading);
        if (row.Kind == PrintedRowKind.Heading)
        {
            element.Append(Cell(widths.Total, table.Columns.Length + 1, rule(), label));
            return element;
        }

        element.Append(Cell(widths.Columns[0], 1, rule(), label));
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var isText = table.Columns[column].IsText;
            element.Append(Cell(widths.Columns[column + 1], 1, rule(), Paragraph(
                [(isText ? row.Cells[column].Text : widths.Aligned(column, row.Cells[column].Text), false)], isText ? JustificationValues.Left : JustificationValues.Right)));
        }

        return element;
    }

    private static TableRow HeaderRow() => new(new TableRowProperties(new CantSplit(), new TableHeader()));

    private static TableCell Cell(int width, int span, BorderType? rule, Paragraph content)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (rule is not null)
        {
            properties.Append(new TableCellBorders(rule));
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        return new TableCell(properties, content);
    }

    private Paragraph Paragraph(IEnumerable<(string Text, bool IsSymbol)> pieces, JustificationValues side, int indent = 0, bool italic = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = "TableText" });
        if (indent > 0)
        {
            properties.Append(new Indentation { Left = Twips(200 * indent) });
        }

        properties.Append(new Justification { Val = side });
        return new Paragraph([properties, .. WordRuns.Pieces(pieces, Letters)]);

        OpenXmlElement[] Letters() =>
            [.. italic ? [new Italic()] : Array.Empty<OpenXmlElement>(), .. widths.Size < theme.TableSize ? [new FontSize { Val = WordStyles.HalfPoints(widths.Size) }] : Array.Empty<OpenXmlElement>()];
    }

    private static T Rule<T>(double points)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = (uint)Math.Round(points * 8), Space = 0, Color = "auto" };

    private static string Twips(int twips) => twips.ToString(CultureInfo.InvariantCulture);
}
