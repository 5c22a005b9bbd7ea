
namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// A header in which cells are merged downwards: names beside groups of names, some as high as a group and its names together. Its last row then
/// names every column.
/// </summary>
internal static class MergedHeader
{
    // Merged cells further down are among answers.
    private const int LookedAt = 10;

    /// <summary>The sheet with what was merged down into the header's last row written there, or the sheet itself.</summary>
    public static RawSheet Named(RawSheet sheet)
    {
        var high = sheet.Merged
            .Where(range => range.FirstColumn == range.LastColumn && range.LastRow > range.FirstRow && range.LastRow < Math.Min(LookedAt, sheet.Rows)
                && Enumerable.Range(range.FirstRow, range.LastRow - range.FirstRow + 1).All(row => HoldsWords(sheet, row)))
            .ToArray();
        if (high.Length == 0)
        {
            return sheet;
        }

        var last = high.Max(range => range.LastRow);
        var first = high.Where(range => range.LastRow == last).ToDictionary(range => range.FirstColumn, range => range.FirstRow);
        return sheet with
        {
            Columns = [.. sheet.Columns.Select((column, index) => first.TryGetValue(index, out var top) && column[last].IsEmpty ? Moved(column, top, last) : column)],
        };
    }

    private static bool HoldsWords(RawSheet sheet, int row) => sheet.Columns.All(column => column[row].IsEmpty || !ImportedNumber.TryParse(column[row].Text.Trim(), out _));

    private static CodedList<RawCell> Moved(CodedList<RawCell> column, int from, int to)
    {
        var moved = new CodedListBuilder<RawCell>();
        for (var row = 0; row < column.Count; row++)
        {
            moved.Add(row == to ? column[from] : row == from ? RawCell.Blank : column[row]);
        }

        return moved.Build();
    }
}
