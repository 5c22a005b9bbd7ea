using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Formats.Html;

/// <summary>A table of a chapter as HTML: each cell of one number carries its exact value and its address.</summary>
internal static class HtmlTable
{
    public static void Append(StringBuilder page, ChapterBlock.Table table, string label)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Of(label)}\"><table>\n<thead>\n");
        if (table.HasSpanners)
        {
            Spanners(page, table);
        }

        Headings(page, table);
        page.Append("</thead>\n<tbody>\n");
        foreach (var (index, row) in table.Rows.Index())
        {
            Row(page, row, table, isFirstSummary: index == table.FirstSummary);
        }

        page.Append("</tbody>\n</table></div>\n");
    }

    private static void Spanners(StringBuilder page, ChapterBlock.Table table)
    {
        page.Append("<tr><td></td>");
        foreach (var spanner in table.Spanners)
        {
            page.Append(spanner.Text.Length == 0
                ? "<td></td>"
                : string.Create(CultureInfo.InvariantCulture, $"<th class=\"spanner\" scope=\"colgroup\" colspan=\"{spanner.Columns}\">{HtmlText.Of(spanner.Text)}</th>"));
        }

        page.Append("</tr>\n");
    }

    // Rows under headings and sums belong where they stand; only plain tables can be sorted.
    private static void Headings(StringBuilder page, ChapterBlock.Table table)
    {
        var sortable = table.Rows.Length > 1 && table.Rows.All(row => row is { Kind: PrintedRowKind.Entry, Indent: 0 });
        page.Append("<tr>").Append(Heading(new ChapterColumn(table.RowHeading, string.Empty, IsText: true) { IsLabel = true }));
        foreach (var column in table.Columns)
        {
            page.Append(Heading(column));
        }

        page.Append("</tr>\n");

        string Heading(ChapterColumn column) => column.Heading.Length == 0
            ? "<td></td>"
            : $"<th scope=\"col\"{(column.IsText ? " class=\"text\"" : string.Empty)}>{(sortable ? $"<button type=\"button\">{Breaking(column)}</button>" : Breaking(column))}</th>";
    }

    // Browsers break Chinese anywhere; the page keeps it whole but where it is told.
    private static string Breaking(ChapterColumn column) => string.Join("<wbr>", HeadingPieces.Of(column.Heading).Select(piece => HtmlText.Pieces(column.Pieces(piece)))).Replace(" <wbr>", " ", StringComparison.Ordinal);

    private static void Row(StringBuilder page, ChapterRow row, ChapterBlock.Table table, bool isFirstSummary)
    {
        var kind = row.Kind switch
        {
            PrintedRowKind.Heading => " class=\"heading\"",
            PrintedRowKind.Summary => isFirstSummary ? " class=\"summary first\"" : " class=\"summary\"",
            _ => string.Empty,
        };
        page.Append("<tr").Append(kind).Append('>');
        if (row.Kind == PrintedRowKind.Heading)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"rowgroup\" class=\"text\" colspan=\"{table.Columns.Length + 1}\">{HtmlText.Of(row.Label)}</th></tr>\n");
            return;
        }

        page.Append("<th scope=\"row\"").Append(row.Indent > 0 ? " class=\"indent\"" : string.Empty).Append('>').Append(HtmlText.Pieces(row.LabelPieces)).Append("</th>");
        for (var column = 0; column < row.Cells.Length; column++)
        {
            Cell(page, row.Cells[column], table.Columns[column].IsText);
        }

        page.Append("</tr>\n");
    }

    private static void Cell(StringBuilder page, ChapterCell cell, bool isText)
    {
        page.Append("<td");
        if (isText)
        {
            page.Append(" class=\"text\"");
        }

        var values = cell.Runs.Where(run => run.Address is not null).ToList();
        if (values.Count > 0)
        {
            page.Append(" tabindex=\"-1\" data-exact=\"").AppendJoin(", ", values.Select(run => HtmlText.Line(Exact(run.Exact))));
            page.Append("\" data-address=\"").AppendJoin(", ", values.Select(run => HtmlText.Line(run.Address!))).Append('"');
        }

        page.Append('>').Append(HtmlText.Of(cell.Text)).Append("</td>");
    }

    private static string Exact(Cell? cell) => cell switch
    {
        Tables.Cell.NumberCell number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        Tables.Cell.IntegerCell integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        _ => string.Empty,
    };
}
