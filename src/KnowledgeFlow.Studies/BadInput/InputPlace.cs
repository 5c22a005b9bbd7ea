using System.Globalization;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.BadInput;

/// <summary>Where in an input a fault lies.</summary>
/// <param name="Name">The place in words that editors and terminals can follow: <c>study.yaml:14:9</c> or <c>data.csv, line 7, column KS3</c>.</param>
/// <param name="Excerpt">The line concerned with a caret under the culprit, or null.</param>
public sealed record InputPlace(Phrase Name, string? Excerpt = null)
{
    private const int LongestLine = 200;

    /// <summary>The file, for programs that list faults; null where the place is in none.</summary>
    public string? FilePath { get; private init; }

    /// <summary>The line of the file from 1; null where it is the whole file, or the file has no lines.</summary>
    public long? LineNumber { get; private init; }

    /// <summary>A whole file.</summary>
    public static InputPlace File(string path) => new(Phrase.Verbatim(path)) { FilePath = path };

    /// <summary>A line of a data file.</summary>
    public static InputPlace Line(string path, long line) => new(Phrase.Format($"{path}, line {line}", $"{path} 第 {line} 行")) { FilePath = path, LineNumber = line };

    /// <summary>A cell of a data file.</summary>
    public static InputPlace Cell(string path, long line, string column) => Line(path, line).Column(column);

    /// <summary>The cell of a column in the line or row that this place is.</summary>
    public InputPlace Column(string column) => this with { Name = new Phrase($"{Name.English}, column {column}", $"{Name.Chinese} {column} 列"), Excerpt = null };

    /// <summary>A row of a table that is no text file.</summary>
    public static InputPlace Row(string path, long row) => new(Phrase.Format($"{path}, row {row}", $"{path} 第 {row} 行")) { FilePath = path };

    /// <summary>A row of a sheet of a workbook.</summary>
    public static InputPlace SheetRow(string path, string sheet, long row) => new(Phrase.Format($"{path}, sheet {sheet}, row {row}", $"{path} 工作表 {sheet} 第 {row} 行")) { FilePath = path };

    /// <summary>A stretch of a line of a text file, lines and columns counted from 1.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">Where the stretch begins.</param>
    /// <param name="length">How many characters it covers.</param>
    /// <param name="text">The whole line.</param>
    public static InputPlace Text(string path, int line, int column, int length, string text)
    {
        var number = FormattableString.Invariant($"{line}");
        var (shown, at) = Window(text, column - 1);
        var lead = string.Concat(shown.Take(at).Select(Pad));
        var covered = Math.Clamp(length, 1, Math.Max(1, shown.Length - at));
        var carets = new string('^', shown.Skip(at).Take(covered).Sum(Width) is var width and > 0 ? width : 1);
        return new InputPlace(
            Phrase.Verbatim(FormattableString.Invariant($"{path}:{line}:{column}")),
            $"  {number} | {shown}\n  {new string(' ', number.Length)} | {lead}{carets}")
        {
            FilePath = path,
            LineNumber = line,
        };
    }

    // The part of a long line around the culprit, and where in it the culprit begins.
    private static (string Shown, int At) Window(string text, int at)
    {
        if (text.Length <= LongestLine)
        {
            return (text, at);
        }

        var first = Math.Clamp(at - (LongestLine / 3), 0, text.Length - LongestLine);
        var last = first + LongestLine;
        first += first > 0 && char.IsLowSurrogate(text[first]) ? 1 : 0;
        last -= char.IsHighSurrogate(text[last - 1]) ? 1 : 0;
        var (before, after) = (first > 0 ? "…" : string.Empty, last < text.Length ? "…" : string.Empty);
        return ($"{before}{text[first..last]}{after}", at - first + before.Length);
    }

    private static string Pad(char character) => character == '\t' ? "\t" : new string(' ', Width(character));

    // East Asian characters take two cells of a terminal, marks that combine none, and a caret must stand under them. The halves of
    // a surrogate pair count one each: emoji and rare characters take two.
    private static int Width(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : character is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1;
}
