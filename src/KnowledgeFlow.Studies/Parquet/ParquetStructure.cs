using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>
/// Checks a Parquet file's lengths and counts before the library believes them: it takes room for as many values as a page claims, and reads
/// lists as long as they claim to be.
/// </summary>
internal sealed class ParquetStructure
{
    private const int MagicLength = 4;
    private const int FooterTailLength = sizeof(int) + MagicLength;

    // What a value takes in memory at the most, and how little a dictionary's entry takes in a file.
    private const int LargestValue = 16;

    private readonly HashSet<long> pages = [];
    private readonly BinaryInput input;
    private readonly long end;
    private readonly long limit;
    private long expanded;

    private ParquetStructure(BinaryInput input, long end) => (this.input, this.end, limit) = (input, end, DecompressionLimit.Of(input.Length));

    /// <summary>Checks the file, and gives where its pages start.</summary>
    /// <exception cref="BadInputException">Something cannot be.</exception>
    public static IReadOnlySet<long> Check(Stream stream, DamagedFile damaged)
    {
        var input = new BinaryInput(stream, damaged);
        input.Seek(Math.Max(0, input.Length - FooterTailLength));
        var length = input.Int32();
        var start = input.Length - FooterTailLength - length;
        if (length < 0 || start < MagicLength || !input.Bytes(MagicLength).AsSpan().SequenceEqual("PAR1"u8))
        {
            throw input.Damaged(ParquetDamage.NoFooter);
        }

        input.Seek(start);
        var footer = new ThriftReader(input).Read(ParquetDeclarations.Footer);
        if (input.Position > start + length)
        {
            throw input.Damaged(ParquetDamage.NoFooter);
        }

        var structure = new ParquetStructure(input, start);
        structure.CheckFooter(footer);
        return structure.pages;
    }

    private void CheckFooter(ThriftStruct footer)
    {
        const int Schema = 2, RowGroups = 4, Columns = 1, RowCount = 3, ColumnMetadata = 3;
        CheckSchema(footer.List(Schema));
        var rows = 0L;
        foreach (var group in footer.List(RowGroups))
        {
            var count = group.Number(RowCount) ?? -1;
            rows += count;
            if (count < 0 || rows > limit / LargestValue)
            {
                throw input.Damaged(ParquetDamage.TooManyRows(rows));
            }

            foreach (var column in group.List(Columns))
            {
                CheckColumn(column.Struct(ColumnMetadata) ?? throw input.Damaged(ParquetDamage.ColumnWithoutPlace), count);
            }
        }
    }

    // Each element stands before its children: the numbers of children must fit together.
    private void CheckSchema(ImmutableArray<ThriftStruct> elements)
    {
        const int Children = 5, DeepestNesting = 32;
        var open = new Stack<long>();
        for (var i = 0; i < elements.Length; i++)
        {
            var children = elements[i].Number(Children) ?? 0;
            while (open.TryPeek(out var left) && left == 0)
            {
                open.Pop();
            }

            if (children < 0 || children > elements.Length || open.Count > DeepestNesting || (i > 0 && open.Count == 0))
            {
                throw input.Damaged(ParquetDamage.Nesting);
            }

            if (open.TryPop(out var rest))
            {
                open.Push(rest - 1);
            }

            if (children > 0)
            {
                open.Push(children);
            }
        }

        if (elements.IsEmpty || open.Any(left => left > 0))
        {
            throw input.Damaged(ParquetDamage.ColumnsLacking);
        }
    }

    private void CheckColumn(ThriftStruct column, long rows)
    {
        const int ValueCount = 5, CompressedSize = 7, DataPage = 9, DictionaryPage = 11;
        var data = column.Number(DataPage) ?? -1;
        var start = column.Number(DictionaryPage) is { } dictionary and > 0 && dictionary < data ? dictionary : data;
        var size = column.Number(CompressedSize) ?? -1;
        var values = column.Number(ValueCount) ?? -1;
        if (start < MagicLength || size < 0 || start > end - size || values < rows || values > limit / LargestValue)
        {
            throw input.Damaged(ParquetDamage.ColumnExtent(start, size, values));
        }

        input.Seek(start);
        var left = values;
        while (left > 0)
        {
            left -= CheckPage(start + size, left);
        }
    }

    // The number of values in the page that the input is at; it is then behind the page.
    private long CheckPage(long columnEnd, long valuesLeft)
    {
        const int Type = 1, ExpandedSize = 2, CompressedSize = 3, Data = 5, Dictionary = 7, DataOfVersion2 = 8, ValueCount = 1, LevelLength = 5, RepetitionLength = 6;
        pages.Add(input.Position);
        var header = new ThriftReader(input).Read(ParquetDeclarations.PageHeader);
        var (compressed, size) = (header.Number(CompressedSize) ?? -1, header.Number(ExpandedSize) ?? -1);
        expanded += size;
        if (compressed < 0 || compressed > columnEnd - input.Position || size < 0 || expanded > limit || header.Number(Type) is null)
        {
            throw input.Damaged(ParquetDamage.PageExpansion(compressed, size));
        }

        var data = header.Struct(Data) ?? header.Struct(DataOfVersion2);
        var values = (data ?? header.Struct(Dictionary))?.Number(ValueCount) ?? 0;
        var levels = Math.Max(header.Struct(DataOfVersion2)?.Number(LevelLength) ?? 0, header.Struct(DataOfVersion2)?.Number(RepetitionLength) ?? 0);
        if (values < 0 || values > (data is null ? LargestValue * (size + 1) : valuesLeft) || levels > compressed)
        {
            throw input.Damaged(ParquetDamage.PageValues(values));
        }

        input.Skip(compressed);
        return data is null ? 0 : Math.Max(values, 0);
    }
}
