using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>Reads Parquet files by Parquet.Net, as a sheet whose first row holds the names. The library is loaded only when such a file is read.</summary>
internal sealed class ParquetFileReader : IDataFileReader
{
    /// <inheritdoc/>
    public DataFileContents Read(DataSource data, Stream stream)
    {
        var damaged = new DamagedFile(data.Path, new Phrase("a Parquet file", "Parquet 文件"));
        try
        {
            var pages = ParquetStructure.Check(stream, damaged);
            stream.Position = 0;
            using var checkedFile = new CheckedPageStream(stream, pages);
            return new DataFileContents.Sheet(ReadAsync(data.Path, checkedFile).GetAwaiter().GetResult());
        }
        catch (Exception fault) when (fault is not (BadInputException or OperationCanceledException))
        {
            // Whatever the library says of a damaged file, it is one message here.
            throw damaged.In(ParquetDamage.Contents);
        }
    }

    private static async Task<RawSheet> ReadAsync(string path, Stream stream)
    {
        var options = new ParquetOptions { TreatByteArrayAsString = true, UseDateOnlyTypeForDates = true };
        await using var reader = await ParquetReader.CreateAsync(stream, options, leaveStreamOpen: true).ConfigureAwait(false);
        var fields = reader.Schema.DataFields;
        var columns = fields.Select(field => ParquetColumn.Of(field, TimeUnit(reader, field))).OfType<ParquetColumn>().ToArray();
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var rowGroup = reader.OpenRowGroupReader(group);
            foreach (var column in columns)
            {
                await column.ReadAsync(rowGroup).ConfigureAwait(false);
            }
        }

        return new RawSheet(path, "parquet", [.. columns.Select(column => column.Build())], [.. Enumerable.Range(1, 1 + reader.RowGroups.Sum(group => (int)group.RowCount))])
        {
            Notes = Notes(fields.Except(columns.Select(column => column.Field))),
        };
    }

    // The library gives times of day as the whole numbers that they are stored as.
    private static long? TimeUnit(ParquetReader reader, DataField field)
    {
        var element = reader.Metadata?.Schema.FirstOrDefault(element => element.Name == field.Name && element.NumChildren is null or 0);
        return element?.LogicalType?.TIME?.Unit is { } unit ? (unit.MILLIS is not null ? 1_000 : unit.MICROS is not null ? 1_000_000 : 1_000_000_000)
            : element?.ConvertedType switch
            {
                ConvertedType.TIME_MILLIS => 1_000,
                ConvertedType.TIME_MICROS => 1_000_000,
                _ => null,
            };
    }

    private static ImmutableArray<Phrase> Notes(IEnumerable<DataField> left)
    {
        var names = string.Join(", ", left.Select(field => FoundText.Clipped(field.Path.ToString())));
        return names.Length == 0
            ? []
            : [new Phrase($"Columns of lists or bytes are left out: {names}.", $"列表或二进制列未读取：{names}。")];
    }
}
