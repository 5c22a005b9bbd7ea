using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// Tables on a console, with the three rules of a journal's table. Survey text is printed as it is: neither Spectre's markup
/// nor a terminal's escapes in it mean anything. A table wider than the console is printed in panels.
/// </summary>
/// <param name="console">Where to print; its width decides how tables are laid out, its capabilities which characters are used.</param>
public sealed class ConsoleReportRenderer(IAnsiConsole console)
{
    /// <summary>Cells between two columns: the border's own, and one of padding.</summary>
    private const int Gap = 2;

    /// <summary>Cells that the border takes at the left and right.</summary>
    private const int Edges = 2;

    private const int NarrowestLabel = 12;

    private bool AsciiOnly => !console.Profile.Capabilities.Unicode;

    /// <summary>Prints the title, the note on synthetic answers if they are, and every printed table under its section's heading, with the draft of the text.</summary>
    public void Write(Report report, ReportLanguage language)
    {
        var chapter = ChapterComposer.Compose(report, language, new NumberFormatter(language, AsciiOnly));
        Line(chapter.Title, new Style(decoration: Decoration.Bold));
        if (chapter.SyntheticNotice.Length > 0)
        {
            Line(chapter.SyntheticNotice, new Style(Color.Yellow));
        }

        foreach (var block in chapter.Blocks)
        {
            switch (block)
            {
                case ChapterBlock.Heading heading:
                    console.WriteLine();
                    Line(heading.Text, new Style(decoration: Decoration.Bold | Decoration.Underline));
                    break;
                case ChapterBlock.Table table:
                    Write(table, $"{table.Label}  {table.Title}", language);
                    break;
                case ChapterBlock.Paragraph paragraph:
                    console.WriteLine();
                    Line(string.Concat(paragraph.Runs.Select(run => run.Text)), Style.Plain);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Prints one table: a blank line, its title and address, the table, its notes.</summary>
    public void Write(ResultTable table, ReportLanguage language)
    {
        var formatted = ChapterComposer.Compose(table, language, new NumberFormatter(language, AsciiOnly));
        Write(formatted, formatted.Title, language);
    }

    private void Write(ChapterBlock.Table formatted, string caption, ReportLanguage language)
    {
        console.WriteLine();
        var title = new Paragraph(caption, new Style(decoration: Decoration.Bold));
        title.Append($" [{PlainText.OneLine(formatted.Id)}]", new Style(decoration: Decoration.Dim));
        console.Write(title);
        console.WriteLine();

        ImmutableArray<string> labels = [.. formatted.Rows.Select(row => new string(' ', 2 * row.Indent) + row.Label)];
        var columns = formatted.Columns.Select((column, index) => WithAlignedStars(ConsoleColumn.Of(formatted, index))).ToImmutableArray();
        var available = console.Profile.Width - Edges;
        var widths = columns.Select(column => Width(column, available)).ToImmutableArray();
        var longestLabel = labels.Append(formatted.RowHeading).Max(Cells);
        var leastLabel = Math.Min(longestLabel, Math.Max(NarrowestLabel, available / 3));
        if (leastLabel + Taken(widths.AsSpan()) > available)
        {
            widths = Narrowed(columns, widths, available - leastLabel);
        }

        foreach (var panel in ConsolePanels.Of(leastLabel, [.. widths.Select(width => width + Gap)], available))
        {
            if (panel.Start.Value > 0)
            {
                console.WriteLine();
            }

            var label = Math.Min(longestLabel, available - Taken(widths.AsSpan()[panel]));
            console.Write(Panel(formatted.RowHeading, labels, columns, widths, Math.Max(1, label), panel));
        }

        var opening = Chapter.NoteOpeningIn(language);
        for (var note = 0; note < formatted.Notes.Length; note++)
        {
            var prefix = note > 0 ? string.Empty : opening + (language == ReportLanguage.Chinese ? string.Empty : " ");
            Line(prefix + string.Concat(formatted.Notes[note].Select(run => run.Text)), new Style(decoration: Decoration.Dim));
        }
    }

    private Table Panel(string rowHeading, ImmutableArray<string> labels, ImmutableArray<ConsoleColumn> columns, ImmutableArray<int> widths, int labelWidth, Range panel)
    {
        var (first, count) = panel.GetOffsetAndLength(columns.Length);
        var drawn = new Table { Border = new ThreeLineBorder(AsciiOnly), UseSafeBorder = false };
        drawn.AddColumn(new TableColumn(new Text(rowHeading)) { Width = labelWidth, Padding = new Padding(0, 0, 0, 0) });
        for (var index = first; index < first + count; index++)
        {
            var column = columns[index];
            drawn.AddColumn(new TableColumn(new Text(column.Heading) { Justification = Side(column) })
            {
                Width = widths[index],
                Padding = new Padding(Gap - 1, 0, 0, 0),
                Alignment = Side(column),
                NoWrap = !column.IsText,
            });
        }

        for (var row = 0; row < labels.Length; row++)
        {
            var cells = new List<IRenderable> { new Text(ConsoleLines.Of(labels[row], labelWidth)) };
            for (var index = first; index < first + count; index++)
            {
                cells.Add(new Text(columns[index].Texts[row]) { Justification = Side(columns[index]) });
            }

            drawn.AddRow(cells);
        }

        return drawn;
    }

    private static Justify Side(ConsoleColumn column) => column.IsText ? Justify.Left : Justify.Right;

    /// <summary>Numbers keep their decimal points below one another when stars follow some of them.</summary>
    private static ConsoleColumn WithAlignedStars(ConsoleColumn column)
    {
        if (column.IsText)
        {
            return column;
        }

        var longest = column.Texts.Select(Stars).DefaultIfEmpty(0).Max();
        return column with { Texts = [.. column.Texts.Select(text => text + new string(' ', longest - Stars(text)))] };

        static int Stars(string text) => text.Length - text.AsSpan().TrimEnd('*').Length;
    }

    private static int Taken(ReadOnlySpan<int> widths)
    {
        var taken = 0;
        foreach (var width in widths)
        {
            taken += width + Gap;
        }

        return taken;
    }

    private static int Width(ConsoleColumn column, int available)
    {
        var natural = Math.Max(Content(column), Cells(column.Heading));
        return Math.Max(1, column.IsText ? Math.Min(natural, Math.Max(NarrowestLabel, available / 2)) : natural);
    }

    /// <summary>The width at which the heading is wrapped between words and numbers still stand whole.</summary>
    private static int NarrowWidth(ConsoleColumn column)
    {
        var heading = Math.Min(column.Heading.Split(' ').Max(Cells), NarrowestLabel);
        return Math.Max(heading, column.IsText ? NarrowestLabel : Content(column));
    }

    /// <summary>Columns at their narrowest; where that leaves room, those of text share it, a cell at a time, up to the widths that they would like.</summary>
    private static ImmutableArray<int> Narrowed(ImmutableArray<ConsoleColumn> columns, ImmutableArray<int> wanted, int room)
    {
        var widths = columns.Select((column, index) => Math.Min(wanted[index], NarrowWidth(column))).ToArray();
        for (var left = room - Taken(widths); left > 0;)
        {
            var before = left;
            for (var index = 0; index < widths.Length && left > 0; index++)
            {
                if (!columns[index].IsText || widths[index] >= wanted[index])
                {
                    continue;
                }

                widths[index]++;
                left--;
            }

            if (left == before)
            {
                break;
            }
        }

        return [.. widths];
    }

    private static int Content(ConsoleColumn column) => column.Texts.Select(Cells).DefaultIfEmpty(0).Max();

    private static int Cells(string text) => text.Length == 0 ? 0 : new Segment(text).CellCount();

    private void Line(string text, Style style)
    {
        console.Write(new Text(PlainText.OneLine(text), style));
        console.WriteLine();
    }
}
