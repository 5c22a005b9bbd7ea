using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Gathers a sheet's cells row by row. Rows and columns in which nothing stands are left out at the ends, rows within too.</summary>
/// <param name="damaged">What to throw where a sheet cannot be.</param>
/// <param name="sourceLength">How many bytes the sheet is written in; a sheet far larger than that was made to fill a memory.</param>
internal sealed class SheetCells(DamagedFile damaged, long sourceLength)
{
    private const int LargestRow = 1_048_576;
    private const int LargestColumn = 16_384;
    private const long AlwaysAllowed = 1 << 24;

    private readonly RawSheetBuilder builder = new();
    private readonly SortedDictionary<string, int> errors = new(StringComparer.Ordinal);
    private readonly List<int> rowNumbers = [];
    private readonly List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> merged = [];
    private RawCell[] row = new RawCell[64];
    private int rowLength;
    private int width;
    private int formulasWithoutValue;

    /// <summary>How many cells hold something.</summary>
    public long Filled { get; private set; }

    /// <summary>Puts a cell into the present row.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="cell">The cell.</param>
    public void Set(int column, RawCell cell)
    {
        if (column is < 0 or >= LargestColumn)
        {
            throw damaged.In(WorkbookDamage.Column(column + 1L));
        }

        if (cell.Text.Length == 0)
        {
            return;
        }

        if (cell.Kind == RawCellKind.Error)
        {
            errors[cell.Text] = errors.GetValueOrDefault(cell.Text) + 1;
        }

        if (column >= row.Length)
        {
            Array.Resize(ref row, Math.Max(column + 1, 2 * row.Length));
        }

        row[column] = cell;
        rowLength = Math.Max(rowLength, column + 1);
        Filled++;
    }

    /// <summary>Counts a formula whose value the file does not hold.</summary>
    public void AddFormulaWithoutValue() => formulasWithoutValue++;

    /// <summary>Ends the present row.</summary>
    /// <param name="number">Its number, from 1.</param>
    public void EndRow(int number)
    {
        if (number is < 1 or > LargestRow)
        {
            throw damaged.In(WorkbookDamage.Row(number));
        }

        if (rowLength == 0)
        {
            return;
        }

        width = Math.Max(width, rowLength);
        if ((long)width * (rowNumbers.Count + 1) > AlwaysAllowed + sourceLength)
        {
            throw damaged.In(WorkbookDamage.NearlyEmpty(width, rowNumbers.Count));
        }

        for (var i = 0; i < rowLength; i++)
        {
            // What was never set is a blank without text.
            row[i] = row[i].Text is null ? RawCell.Blank : row[i];
        }

        builder.AddRow(number, row.AsSpan(0, rowLength));
        rowNumbers.Add(number);
        row.AsSpan(0, rowLength).Clear();
        rowLength = 0;
    }

    /// <summary>Adds a block of merged cells; rows from 1, columns from 0.</summary>
    public void AddMerged(int firstRow, int firstColumn, int lastRow, int lastColumn) => merged.Add((firstRow, firstColumn, lastRow, lastColumn));

    /// <summary>The sheet.</summary>
    /// <param name="path">The file, as messages call it.</param>
    /// <param name="name">The sheet's name.</param>
    public RawSheet ToSheet(string path, string name) => builder.Build(path, "xlsx") with
    {
        Name = name,
        Merged = [.. MergedRanges()],
        Notes = [.. Notes()],
    };

    // Rows of the ranges become places among the rows that were kept.
    private IEnumerable<CellRange> MergedRanges()
    {
        foreach (var (firstRow, firstColumn, lastRow, lastColumn) in merged)
        {
            var first = PlaceOf(firstRow);
            var last = PlaceOf(lastRow + 1) - 1;
            if (last >= first && firstColumn < width)
            {
                yield return new CellRange(first, firstColumn, last, Math.Min(lastColumn, width - 1));
            }
        }
    }

    private int PlaceOf(int number)
    {
        var place = rowNumbers.BinarySearch(number);
        return place < 0 ? ~place : place;
    }

    private IEnumerable<Phrase> Notes()
    {
        if (errors.Count > 0)
        {
            var list = string.Join(", ", errors.Select(error => FormattableString.Invariant($"{error.Key} × {error.Value}")));
            yield return new Phrase($"Cells that hold an error are read as no answer: {list}.", $"含错误值的单元格按未作答处理：{list}。");
        }

        if (formulasWithoutValue > 0)
        {
            yield return Phrase.Format(
                $"{formulasWithoutValue} formulas have no stored value and are read as no answer; open the workbook in Excel and save it to have them computed.",
                $"{formulasWithoutValue} 个公式没有存储计算结果，按未作答处理；请在 Excel 中打开并保存后再读取。");
        }
    }
}
