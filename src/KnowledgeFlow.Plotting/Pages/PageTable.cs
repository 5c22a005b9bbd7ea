using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Plotting.Pages;

/// <summary>A three-line table on pages: as wide as the text, across where it must, its headings again on each page, no row broken.</summary>
internal sealed class PageTable
{
    private const double Padding = 3;
    private const double RowPadding = 1.5;
    private const double IndentWidth = 10;
    private const double NarrowestText = 60;
    private const double SmallestShare = 0.6;

    private readonly ChapterBlock.Table table;
    private readonly PageStyles styles;
    private readonly PageText cell;
    private readonly FigureFonts fonts;
    private readonly ImmutableArray<double> widths;
    private readonly ImmutableArray<double> stars;
    private readonly double headerHeight;
    private readonly ImmutableArray<IReadOnlyList<string>> headings;

    /// <summary>A table of a chapter.</summary>
    public PageTable(ChapterBlock.Table table, PageStyles styles, FigureFonts fonts)
    {
        this.table = table;
        this.styles = styles;
        this.fonts = fonts;
        cell = styles.Cell;

        var natural = Natural(cell);
        var upright = Page.WidthOfText(liesAcross: false);
        LiesAcross = natural.Select((width, column) => IsText(column) ? Math.Min(width, upright / 5) : width).Sum() > upright;
        var room = Page.WidthOfText(LiesAcross);
        var leastAcross = natural.Select((width, column) => IsText(column) ? Math.Min(width, NarrowestText) : width).Sum();
        if (leastAcross > room)
        {
            cell = cell with { Size = cell.Size * Math.Max(SmallestShare, room / leastAcross) };
            natural = Natural(cell);
        }

        widths = Fitted(natural, room);
        stars = [.. table.Columns.Select((_, column) => table.Rows.Select(row => Width(Stars(row.Cells[column].Text))).DefaultIfEmpty(0).Max())];
        headings = [.. table.Columns.Select((column, index) => Lines(column.Heading, widths[index + 1], bold: false)).Prepend(Lines(table.RowHeading, widths[0], bold: false))];
        headerHeight = Math.Max(1, headings.Max(lines => lines.Count)) * cell.LineHeight + (2 * RowPadding);
    }

    /// <summary>Whether it needs a page that lies across.</summary>
    public bool LiesAcross { get; }

    /// <summary>The height of what stands together: the whole table, or where that takes more than half a page the headings and the first rows.</summary>
    public double FirstHeight
    {
        get
        {
            var whole = HeaderHeight + table.Rows.Sum(Height);
            var half = ((LiesAcross ? Page.ShortEdge : Page.LongEdge) / 2) - Page.Margin;
            return whole <= half ? whole : HeaderHeight + table.Rows.Take(3).Sum(Height);
        }
    }

    private double HeaderHeight => headerHeight + SpannerHeight;

    private double SpannerHeight => table.HasSpanners ? (table.Spanners.Max(spanner => SpannerLines(spanner).Count) * cell.LineHeight) + (2 * RowPadding) : 0;

    /// <summary>Sets it.</summary>
    public void Set(PageFlow flow)
    {
        Header(flow, styles.HeavyRule);
        for (var index = 0; index < table.Rows.Length; index++)
        {
            var row = table.Rows[index];
            var together = Height(row) + (row.Kind == PrintedRowKind.Heading && index + 1 < table.Rows.Length ? Height(table.Rows[index + 1]) : 0);
            if (flow.Y + together > flow.Page.Bottom && index > 0)
            {
                Rule(flow, styles.LightRule);
                flow.TurnPage(LiesAcross);
                Header(flow, styles.HeavyRule);
            }

            if (index == table.FirstSummary)
            {
                Rule(flow, styles.LightRule);
            }

            Row(flow, row);
        }

        Rule(flow, styles.HeavyRule);
    }

    private ImmutableArray<double> Natural(PageText cell)
    {
        var widths = new double[table.Columns.Length + 1];
        widths[0] = table.Rows.Where(row => row.Kind != PrintedRowKind.Heading).Select(row => Width(row.Label) + (row.Indent * IndentWidth)).Append(Width(table.RowHeading)).Max();
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var stars = table.Rows.Select(row => Width(Stars(row.Cells[column].Text))).DefaultIfEmpty(0).Max();
            var contents = table.Rows.Select(row => Width(row.Cells[column].Text[..^Stars(row.Cells[column].Text).Length]) + stars);
            widths[column + 1] = contents.Append(LongestPiece(table.Columns[column].Heading)).Max();
        }

        foreach (var spanner in table.Spanners.Where(spanner => spanner.Text.Length > 0))
        {
            var lacking = LongestPiece(spanner.Text) - Enumerable.Range(spanner.First + 1, spanner.Columns).Sum(column => widths[column]);
            for (var column = spanner.First + 1; lacking > 0 && column <= spanner.First + spanner.Columns; column++)
            {
                widths[column] += lacking / spanner.Columns;
            }
        }

        return [.. widths.Select(width => width + (2 * Padding))];

        double Width(string text) => fonts.Width(text, cell.Size);

        // Chinese breaks between any characters; some of them together look better than one below the other.
        double LongestPiece(string text) => text.Split(' ').Select(word => Width(word.Length > 4 && TextBlock.IsWide(word.EnumerateRunes().First()) ? word[..4] : word)).Max();
    }

    // Numbers have the width that they need; words share what is left, and where all have room it is shared by all.
    private ImmutableArray<double> Fitted(ImmutableArray<double> natural, double room)
    {
        var spare = room - natural.Sum();
        if (spare >= 0)
        {
            return [.. natural.Select(width => width + (spare / natural.Length))];
        }

        var words = natural.Where((_, column) => IsText(column)).Sum();
        var share = Math.Max(0.1, (words + spare) / words);
        var fitted = natural.Select((width, column) => IsText(column) ? width * share : width).ToImmutableArray();
        var total = fitted.Sum();
        return total <= room ? fitted : [.. fitted.Select(width => width * room / total)];
    }

    private bool IsText(int column) => column == 0 || table.Columns[column - 1].IsText;

    private double Height(ChapterRow row)
    {
        if (row.Kind == PrintedRowKind.Heading)
        {
            return (Math.Max(1, Lines(row.Label, widths.Sum(), bold: false).Count) * this.cell.LineHeight) + (2 * RowPadding);
        }

        var lines = row.Cells.Select((cell, column) => IsText(column + 1) ? Lines(cell.Text, widths[column + 1], bold: false).Count : 1)
            .Append(Lines(row.Label, widths[0] - (row.Indent * IndentWidth), bold: false).Count).Max();
        return (Math.Max(1, lines) * this.cell.LineHeight) + (2 * RowPadding);
    }

    private void Header(PageFlow flow, double rule)
    {
        Rule(flow, rule);
        if (table.HasSpanners)
        {
            foreach (var spanner in table.Spanners.Where(spanner => spanner.Text.Length > 0))
            {
                Spanner(flow, spanner);
            }

            flow.Advance(SpannerHeight);
        }

        var top = flow.Y + RowPadding;
        foreach (var (column, lines) in headings.Index())
        {
            // Headings stand on the rule.
            var first = top + ((headerHeight - (2 * RowPadding)) - (lines.Count * cell.LineHeight));
            foreach (var (index, line) in lines.Index())
            {
                Write(flow, column, column == 0 ? [(line, false)] : table.Columns[column - 1].Pieces(line), first + (index * cell.LineHeight), stars: 0);
            }
        }

        flow.Advance(headerHeight);
        Rule(flow, styles.LightRule);
    }

    private void Spanner(PageFlow flow, ChapterSpanner spanner)
    {
        var (left, width, lines) = (Left(spanner.First + 1), WidthOf(spanner), SpannerLines(spanner));
        var below = flow.Y + SpannerHeight;
        var first = below - RowPadding - (lines.Count * cell.LineHeight);
        flow.Page.Add(canvas =>
        {
            foreach (var (index, line) in lines.Index())
            {
                canvas.Text(left + (width / 2), first + (index * cell.LineHeight) + cell.Baseline, line, cell.Style(TextAnchor.Middle));
            }

            canvas.Line(left + Padding, below, left + width - Padding, below, new Stroke(Colour.Black, styles.LightRule));
        });
    }

    private IReadOnlyList<string> SpannerLines(ChapterSpanner spanner) => Lines(spanner.Text, WidthOf(spanner), bold: false);

    private double WidthOf(ChapterSpanner spanner) => Enumerable.Range(spanner.First + 1, spanner.Columns).Sum(column => widths[column]);

    private void Row(PageFlow flow, ChapterRow row)
    {
        var height = Height(row);
        var top = flow.Y + RowPadding;
        if (row.Kind == PrintedRowKind.Heading)
        {
            foreach (var (index, line) in Lines(row.Label, widths.Sum(), bold: true).Index())
            {
                var y = top + (index * this.cell.LineHeight) + this.cell.Baseline;
                flow.Page.Add(canvas => canvas.Text(Page.Margin + Padding, y, line, (this.cell with { Bold = true }).Style()));
            }

            flow.Advance(height);
            return;
        }

        var indent = row.Indent * IndentWidth;
        foreach (var (index, line) in Lines(row.Label, widths[0] - indent, bold: false).Index())
        {
            Write(flow, 0, row.PiecesOf(line), top + (index * this.cell.LineHeight), stars: 0, indent);
        }

        foreach (var (column, cell) in row.Cells.Index())
        {
            if (IsText(column + 1))
            {
                foreach (var (index, line) in Lines(cell.Text, widths[column + 1], bold: false).Index())
                {
                    Write(flow, column + 1, [(line, false)], top + (index * this.cell.LineHeight), stars: 0);
                }
            }
            else
            {
                Write(flow, column + 1, [(cell.Text, false)], top, this.stars[column] - Width(Stars(cell.Text)));
            }
        }

        flow.Advance(height);
    }

    private void Write(PageFlow flow, int column, IEnumerable<(string Text, bool IsSymbol)> pieces, double top, double stars, double indent = 0)
    {
        var isText = IsText(column);
        var x = isText ? Left(column) + Padding + indent : Left(column) + widths[column] - Padding - stars;
        flow.Page.Add(canvas => SymbolText.Draw(canvas, fonts, x, top + cell.Baseline, pieces.Where(piece => piece.Text.Length > 0), cell.Style(isText ? TextAnchor.Start : TextAnchor.End)));
    }

    private void Rule(PageFlow flow, double width)
    {
        var (y, right) = (flow.Y, Page.Margin + widths.Sum());
        flow.Page.Add(canvas => canvas.Line(Page.Margin, y, right, y, new Stroke(Colour.Black, width)));
    }

    private double Left(int column) => Page.Margin + widths.Take(column).Sum();

    private IReadOnlyList<string> Lines(string text, double width, bool bold) =>
        TextBlock.Broken(fonts, text, cell.Size, Math.Max(cell.Size, width - (2 * Padding)), bold);

    private double Width(string text) => fonts.Width(text, cell.Size);

    private static string Stars(string text) => new('*', text.Length - text.AsSpan().TrimEnd('*').Length);
}
