using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>How wide the columns of a table must be, estimated from its texts: half an em a letter, a whole one a Chinese character.</summary>
/// <param name="Columns">The widths in twips (1/20 point), that of the row labels first.</param>
/// <param name="IsWide">Whether the page must lie across for it.</param>
/// <param name="Stars">The most stars behind a number, by column.</param>
/// <param name="Narrowed">Whether a column is narrower than its longest text, which then breaks over lines; that of the row labels first.</param>
internal sealed record TableWidths(ImmutableArray<int> Columns, bool IsWide, ImmutableArray<int> Stars, ImmutableArray<bool> Narrowed)
{
    /// <summary>The text's width on a page of A4 upright with margins of an inch, in twips.</summary>
    public const int Upright = 9026;

    /// <summary>The text's width on a page of A4 across.</summary>
    public const int Across = 13958;

    private const int Margins = 160;
    private const int FewColumns = 3;

    // As wide as a digit and an asterisk in fonts for text.
    private const char FigureSpace = '\u2007';

    public int Total => Columns.Sum();

    public static TableWidths Of(ChapterBlock.Table table, ChapterTheme theme)
    {
        ImmutableArray<int> stars = [.. table.Columns.Select((_, column) => table.Rows.Select(row => StarsOf(row.Cells[column].Text)).DefaultIfEmpty(0).Max())];
        var em = theme.TableSize * 20;
        var natural = table.Columns.Select((column, index) => Width(
            table.Rows.Where(row => row.Kind != PrintedRowKind.Heading).Select(row => row.Cells[index].Text + new string(' ', stars[index] - StarsOf(row.Cells[index].Text))).Append(LongestWord(column.Heading)), em)).ToArray();

        // Where a few columns leave the page empty, their headings need not break over many lines.
        if (natural.Length <= FewColumns)
        {
            natural = [.. natural.Zip(table.Columns, (width, column) => Math.Max(width, Math.Min(Width([column.Heading], em), Upright / (FewColumns + 1))))];
        }

        var labels = Width(table.Rows.Where(row => row.Kind != PrintedRowKind.Heading).Select(row => new string(' ', 2 * row.Indent) + row.Label).Append(table.RowHeading), em);
        var least = Math.Min(labels, Upright / 5);
        var numbers = natural.Sum();
        var isWide = least + numbers > Upright;
        var page = isWide ? Across : Upright;
        var label = Math.Clamp(page - numbers, Math.Min(least, page / 6), labels);

        // What does not even fit across is narrowed in proportion and breaks over lines.
        var scale = Math.Min(1, (double)(page - label) / Math.Max(1, numbers));
        return new TableWidths([label, .. natural.Select(width => (int)(width * scale))], isWide, stars, [label < labels, .. natural.Select(_ => scale < 1)]);
    }

    /// <summary>A number followed by as many blanks as bring its last digit under those above.</summary>
    public string Aligned(int column, string text) => text.Length == 0 ? text : text + new string(FigureSpace, Stars[column] - StarsOf(text));

    /// <summary>A heading in lines that are no wider than a column, each of at least a word.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="width">The column's width in twips.</param>
    /// <param name="theme">The chapter's style.</param>
    public static ImmutableArray<string> Lines(string heading, int width, ChapterTheme theme)
    {
        var room = (width - Margins) / (theme.TableSize * 20);
        var lines = new List<string>();
        foreach (var piece in Pieces(heading))
        {
            if (lines.Count > 0 && Ems((lines[^1] + piece).TrimEnd()) <= room)
            {
                lines[^1] += piece;
            }
            else
            {
                lines.Add(piece);
            }
        }

        return [.. lines.Select(line => line.TrimEnd())];
    }

    /// <summary>How many stars stand behind a number.</summary>
    public static int StarsOf(string text) => text.Length - text.AsSpan().TrimEnd('*').Length;

    private static int Width(IEnumerable<string> texts, double em) => (int)(texts.Max(Ems) * em) + Margins;

    private static string LongestWord(string heading) => Pieces(heading).Select(piece => piece.TrimEnd()).MaxBy(Ems) ?? string.Empty;

    // Lines break between words. Chinese breaks between any characters, but a word of some looks better whole, and a longer one in even parts than with one character alone.
    private static IEnumerable<string> Pieces(string heading)
    {
        const int Together = 4;
        var piece = new StringBuilder();
        var runes = heading.EnumerateRunes().ToArray();
        for (var place = 0; place < runes.Length;)
        {
            if (!BreaksAround(runes[place]))
            {
                piece.Append(runes[place].ToString());
                if (runes[place++].Value == ' ')
                {
                    yield return Taken(piece);
                }

                continue;
            }

            if (piece.Length > 0)
            {
                yield return Taken(piece);
            }

            var word = runes.Skip(place).TakeWhile(BreaksAround).ToArray();
            var parts = (word.Length + Together - 1) / Together;
            for (var part = 0; part < parts; part++)
            {
                piece.AppendJoin(string.Empty, word[(word.Length * part / parts)..(word.Length * (part + 1) / parts)]);
                if (part < parts - 1)
                {
                    yield return Taken(piece);
                }
            }

            place += word.Length;
        }

        if (piece.Length > 0)
        {
            yield return Taken(piece);
        }
    }

    private static string Taken(StringBuilder piece)
    {
        var text = piece.ToString();
        piece.Clear();
        return text;
    }

    private static bool BreaksAround(Rune rune) => IsFullWidth(rune) && !ClosingMarks.Contains(rune.ToString(), StringComparison.Ordinal);

    private const string ClosingMarks = "，。、；：！？）》」』】";

    private static bool IsFullWidth(Rune rune) => rune.Value >= 0x2E80;

    private static double Ems(string text) => text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        _ when IsFullWidth(rune) => 1.0,
        'M' or 'W' => 0.92,
        'm' or 'w' => 0.78,
        _ when Rune.IsUpper(rune) => 0.72,
        _ when Rune.IsLower(rune) => 0.47,
        _ => 0.52,
    });
}
