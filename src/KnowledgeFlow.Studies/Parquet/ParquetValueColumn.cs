using KnowledgeFlow.Studies.Imports;
using Parquet;
using Parquet.Schema;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>A column of numbers, moments, lengths of time or truth values.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="field">The column.</param>
/// <param name="toCell">A value as a cell.</param>
internal sealed class ParquetValueColumn<T>(DataField field, Func<T, RawCell> toCell) : ParquetColumn(field)
    where T : struct
{
    private readonly Dictionary<T, int> codeOf = [];
    private int blank = -1;

    /// <inheritdoc/>
    public override async Task ReadAsync(ParquetRowGroupReader group)
    {
        if (Field.IsNullable)
        {
            var values = new T?[group.RowCount];
            await group.ReadAsync(Field, values.AsMemory()).ConfigureAwait(false);
            foreach (var value in values)
            {
                Add(value);
            }
        }
        else
        {
            var values = new T[group.RowCount];
            await group.ReadAsync(Field, values.AsMemory()).ConfigureAwait(false);
            foreach (var value in values)
            {
                Add(value);
            }
        }
    }

    private void Add(T? value)
    {
        if (value is { } known)
        {
            if (!codeOf.TryGetValue(known, out var code))
            {
                code = AddDistinct(toCell(known));
                codeOf.Add(known, code);
            }

            AddCode(code);
            return;
        }

        blank = blank < 0 ? AddDistinct(RawCell.Blank) : blank;
        AddCode(blank);
    }
}
