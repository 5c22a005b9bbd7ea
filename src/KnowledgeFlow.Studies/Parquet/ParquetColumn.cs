using System.Globalization;
using KnowledgeFlow.Studies.Imports;
using Parquet;
using Parquet.Schema;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>Gathers a column of a Parquet file, row group by row group.</summary>
/// <param name="column">The column's place in the schema.</param>
internal abstract class ParquetColumn(DataField column)
{
    private readonly CodedListBuilder<RawCell> cells = new();

    /// <summary>The column's place in the schema.</summary>
    public DataField Field => column;

    /// <summary>The column, or null where its values are no answers: lists, bytes.</summary>
    /// <param name="field">The column.</param>
    /// <param name="timeUnit">How many of the column's units a second has, where it holds times of day as whole numbers.</param>
    public static ParquetColumn? Of(DataField field, long? timeUnit)
    {
        ParquetColumn? gathered = field.MaxRepetitionLevel > 0 ? null : field.ClrType switch
        {
            var type when type == typeof(string) || type == typeof(ReadOnlyMemory<char>) => new ParquetTextColumn(field),
            var type when type == typeof(bool) => new ParquetValueColumn<bool>(field, RawCell.OfBoolean),
            var type when type == typeof(sbyte) => new ParquetValueColumn<sbyte>(field, value => RawCell.OfNumber(value)),
            var type when type == typeof(byte) => new ParquetValueColumn<byte>(field, value => RawCell.OfNumber(value)),
            var type when type == typeof(short) => new ParquetValueColumn<short>(field, value => RawCell.OfNumber(value)),
            var type when type == typeof(ushort) => new ParquetValueColumn<ushort>(field, value => RawCell.OfNumber(value)),
            var type when type == typeof(int) => new ParquetValueColumn<int>(field, value => timeUnit is { } unit ? Time(value, unit) : RawCell.OfNumber(value)),
            var type when type == typeof(uint) => new ParquetValueColumn<uint>(field, value => RawCell.OfNumber(value)),
            var type when type == typeof(long) => new ParquetValueColumn<long>(field, value => timeUnit is { } unit ? Time(value, unit) : Whole(value)),
            var type when type == typeof(ulong) => new ParquetValueColumn<ulong>(field, value => Whole(value)),
            var type when type == typeof(float) => new ParquetValueColumn<float>(field, value => RawCell.OfNumber(value)),
            var type when type == typeof(double) => new ParquetValueColumn<double>(field, RawCell.OfNumber),
            var type when type == typeof(decimal) => new ParquetValueColumn<decimal>(field, value => new RawCell(RawCellKind.Number, value.ToString("G29", CultureInfo.InvariantCulture))),
            var type when type == typeof(DateTime) => new ParquetValueColumn<DateTime>(field, value => RawCell.OfDate(value, hasTime: true)),
            var type when type == typeof(DateOnly) => new ParquetValueColumn<DateOnly>(field, value => RawCell.OfDate(value.ToDateTime(TimeOnly.MinValue), hasTime: false)),
            var type when type == typeof(TimeSpan) => new ParquetValueColumn<TimeSpan>(field, RawCell.OfTime),
            var type when type == typeof(TimeOnly) => new ParquetValueColumn<TimeOnly>(field, value => RawCell.OfTime(value.ToTimeSpan())),
            var type when type == typeof(Guid) => new ParquetValueColumn<Guid>(field, value => RawCell.OfText(value.ToString())),
            _ => null,
        };
        gathered?.cells.Add(RawCell.OfText(field.Path.ToString().Replace('/', '.')));
        return gathered;
    }

    /// <summary>Adds the column's values in a row group.</summary>
    public abstract Task ReadAsync(ParquetRowGroupReader group);

    /// <summary>The column's name and values.</summary>
    public CodedList<RawCell> Build() => cells.Build();

    /// <summary>Adds a cell that has not stood in the column before, and gives its code.</summary>
    protected int AddDistinct(RawCell cell) => cells.AddDistinct(cell);

    /// <summary>Adds a row by its cell's code.</summary>
    protected void AddCode(int code) => cells.AddCode(code);

    private static RawCell Time(long value, long unit) => RawCell.OfTime(TimeSpan.FromTicks((long)((Int128)value * TimeSpan.TicksPerSecond / unit)));

    // Ids of 17 digits and more are kept whole.
    private static RawCell Whole(IFormattable value) => new(RawCellKind.Number, value.ToString(null, CultureInfo.InvariantCulture));
}
