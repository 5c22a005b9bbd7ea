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
/// <param name="Size">The size of its letters in points: the theme's, or less where that saves a page across.</param>
internal sealed record TableWidths(ImmutableArray<int> Columns, bool IsWide, ImmutableArray<int> Stars, ImmutableArray<bool> Narrowed, double Size)
{
    /// <summary>The text's width on a page of A4 upright with margins of an inch, in twips.</summary>
    public const int Upright = 9026;

    /// <summary>The text's width on a page of A4 across.</summary>
    public const int Across = 13958;

    private const int Margins = 160;
    private const int FewColumns = 3;

    /// <summary>A page of its own that lies across, and its neighbours' empty ends, cost a reader more than letters a size smaller.</summary>
    private const double SmallerShare = 0.9;

    // As wide as a digit and an asterisk in fonts for text.
    private const char FigureSpace = '\u2007';

    private const char NoBreakSpace = '\u00A0';

    public int Total => Columns.Sum();

    public static TableWidths Of(ChapterBlock.Table table, ChapterTheme theme)
    {
        var whole = Of(table, theme.TableSize);
        var smaller = whole.IsWide || whole.Breaks ? Of(table, Math.Round(theme.TableSize * SmallerShare * 2) / 2) : whole;
        return smaller.IsWide ? whole : smaller;
    }

    private static TableWidths Of(ChapterBlock.Table table, double size)
    {
        ImmutableArray<int> stars = [.. table.Columns.Select((_, column) => table.Rows.Select(row => StarsOf(row.Cells[column].Text)).DefaultIfEmpty(0).Max())];
        var em = size * 20;
        var natural = table.Columns.Select((column, index) => Width(
            table.Rows.Where(row => row.Kind != PrintedRowKind.Heading).Select(row => row.Cells[index].Text + new string(FigureSpace, stars[index] - StarsOf(row.Cells[index].Text))).Append(LongestWord(column.Heading)), em)).ToArray();

        // Where a few columns leave the page empty, their headings need not break over many lines.
        if (natural.Length <= FewColumns)
        {
            natural = [.. natural.Zip(table.Columns, (width, column) => Math.Max(width, Math.Min(Width([column.Heading], em), Upright / (natural.Length + 1))))];
        }

        var labels = Width(table.Rows.Where(row => row.Kind != PrintedRowKind.Heading).Select(row => new string(' ', 2 * row.Indent) + row.Label).Append(table.RowHeading), em);
        var least = Math.Min(labels, Upright / 5);
        var numbers = natural.Sum();
        var isWide = least + numbers > Upright;
        var page = isWide ? Across : Upright;
        var label = Math.Clamp(page - numbers, Math.Min(least, page / 6), labels);

        // What does not even fit across is narrowed in proportion and breaks over lines.
        var scale = Math.Min(1, (double)(page - label) / Math.Max(1, numbers));
        return new TableWidths([label, .. natural.Select(width => (int)(width * scale))], isWide, stars, [label < labels, .. natural.Select(_ => scale < 1)], size) { Breaks = label * 2 < labels };
    }

    /// <summary>Whether row labels break over more than two lines.</summary>
    private bool Breaks { get; init; }

    /// <summary>A number, which does not break over lines, followed by as many blanks as bring its last digit under those above.</summary>
    public string Aligned(int column, string text) => text.Length == 0 ? text : text.Replace(' ', NoBreakSpace) + new string(FigureSpace, Stars[column] - StarsOf(text));

    /// <summary>A heading in lines that are no wider than a column, each of at least a word.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="width">The column's width in twips.</param>
    public ImmutableArray<string> Lines(string heading, int width)
    {
        var room = (width - Margins) / (Size * 20);
        var lines = new List<string>();
        foreach (var piece in HeadingPieces.Of(heading))
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

    private static string LongestWord(string heading) => HeadingPieces.Of(heading).Select(piece => piece.TrimEnd()).MaxBy(Ems) ?? string.Empty;

        private static double Ems(string text) => text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        _ when HeadingPieces.IsFullWidth(rune) => 1.0,
        ' ' or '.' or ',' or ':' or ';' => 0.27,
        '(' or ')' or '[' or ']' => 0.35,
        'M' or 'W' => 0.92,
        'm' or 'w' => 0.78,
        _ when Rune.IsUpper(rune) => 0.72,
        _ when Rune.IsLower(rune) => 0.47,
        _ => 0.52,
    });
}
