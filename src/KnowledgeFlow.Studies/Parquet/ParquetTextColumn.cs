using KnowledgeFlow.Studies.Imports;
using Parquet;
using Parquet.Schema;

namespace KnowledgeFlow.Studies.Parquet;

/// <summary>A column of text.</summary>
/// <param name="field">The column.</param>
internal sealed class ParquetTextColumn(DataField field) : ParquetColumn(field)
{
    private readonly Dictionary<string, int> codeOf = new(StringComparer.Ordinal);
    private int blank = -1;

    /// <inheritdoc/>
    public override async Task ReadAsync(ParquetRowGroupReader group)
    {
        var values = new string?[group.RowCount];
        await group.ReadAsync(Field, values.AsMemory()!).ConfigureAwait(false);
        foreach (var value in values)
        {
            Add(value);
        }
    }

    private void Add(string? value)
    {
        if (value is null)
        {
            blank = blank < 0 ? AddDistinct(RawCell.Blank) : blank;
            AddCode(blank);
            return;
        }

        if (!codeOf.TryGetValue(value, out var code))
        {
            code = AddDistinct(RawCell.OfText(value));
            codeOf.Add(value, code);
        }

        AddCode(code);
    }
}
