using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Gathers a <see cref="RawSheet"/> row by row.</summary>
public sealed class RawSheetBuilder
{
    private readonly List<CodedListBuilder<RawCell>> columns = [];
    private readonly ImmutableArray<int>.Builder rowNumbers = ImmutableArray.CreateBuilder<int>();

    /// <summary>Adds a row; rows may differ in length.</summary>
    /// <param name="number">The row's number in the file, from 1.</param>
    /// <param name="cells">Its cells.</param>
    public void AddRow(int number, ReadOnlySpan<RawCell> cells)
    {
        while (columns.Count < cells.Length)
        {
            var column = new CodedListBuilder<RawCell>();
            column.Add(RawCell.Blank, rowNumbers.Count);
            columns.Add(column);
        }

        for (var i = 0; i < columns.Count; i++)
        {
            columns[i].Add(i < cells.Length ? cells[i] : RawCell.Blank);
        }

        rowNumbers.Add(number);
    }

    /// <summary>The sheet of what was added.</summary>
    /// <param name="path">The file, as messages call it.</param>
    /// <param name="format">The kind of file.</param>
    public RawSheet Build(string path, string format) => new(path, format, [.. columns.Select(column => column.Build())], rowNumbers.ToImmutable());
}
