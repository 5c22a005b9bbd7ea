using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>How often each value of a variable comes up.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="Missing">The rows without a value.</param>
/// <param name="Values">The values that come up, in ascending order.</param>
internal sealed record FrequencyTable(int Rows, int Missing, ImmutableArray<Frequency> Values)
{
    /// <summary>Counts a variable's values; NaN is missing.</summary>
    public static FrequencyTable Of(Column column)
    {
        var counts = column.CountValues();
        var missing = counts.Where(pair => double.IsNaN(pair.Key)).Sum(pair => pair.Value);
        var valid = column.Length - missing;
        return new FrequencyTable(
            column.Length,
            missing,
            [
                .. counts.Where(pair => !double.IsNaN(pair.Key)).OrderBy(pair => pair.Key)
                    .Select(pair => new Frequency(pair.Key, pair.Value, 100.0 * pair.Value / column.Length, 100.0 * pair.Value / valid))
            ]);
    }
}
