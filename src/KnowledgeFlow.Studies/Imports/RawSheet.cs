using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>The cells of a text file or of one sheet of a workbook, header rows and all, before anybody asks what they mean.</summary>
/// <param name="Path">The file, as messages call it.</param>
/// <param name="Format">The kind of file, as a codebook calls it: <c>text</c>, <c>xlsx</c>, <c>parquet</c>.</param>
/// <param name="Columns">The columns, all of one length; short rows are filled up with blanks.</param>
/// <param name="RowNumbers">Each row's number in the file, from 1: the line on which a record of text starts, the row of a sheet. Rows that are left out are skipped in it.</param>
public sealed record RawSheet(string Path, string Format, ImmutableArray<CodedList<RawCell>> Columns, ImmutableArray<int> RowNumbers)
{
    /// <summary>The sheet's name in its workbook, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The encoding of a text file, as the web calls it (<c>utf-8</c>), or null where a file says itself how it is written.</summary>
    public string? Encoding { get; init; }

    /// <summary>Merged blocks, needed where a header spans several columns.</summary>
    public ImmutableArray<CellRange> Merged { get; init; } = [];

    /// <summary>Whether a comma within a cell may mark decimals, since another sign parts the cells of the text file.</summary>
    internal bool HasDecimalComma { get; init; }

    /// <summary>What reading found that a reader of the report should know.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];

    /// <summary>The number of rows, header rows included.</summary>
    public int Rows => RowNumbers.Length;

    /// <summary>A cell; rows and columns from 0.</summary>
    public RawCell this[int row, int column] => Columns[column][row];

    /// <summary>A row's cells.</summary>
    public ImmutableArray<RawCell> Row(int row) => [.. Columns.Select(column => column[row])];

    /// <summary>The sheet without its first rows.</summary>
    public RawSheet Skip(int rows) => rows == 0 ? this : this with
    {
        Columns = [.. Columns.Select(column => column.Take(Enumerable.Range(rows, Math.Max(0, Rows - rows))))],
        RowNumbers = [.. RowNumbers.Skip(rows)],
        Merged = [.. Merged.Where(range => range.LastRow >= rows).Select(range => range with { FirstRow = Math.Max(0, range.FirstRow - rows), LastRow = range.LastRow - rows })],
    };

    /// <summary>Where a row stands, for messages.</summary>
    public InputPlace PlaceOf(int row) => Name is null
        ? InputPlace.Line(Path, RowNumbers[row])
        : InputPlace.SheetRow(Path, Name, RowNumbers[row]);
}
