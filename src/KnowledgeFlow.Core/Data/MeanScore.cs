namespace KnowledgeFlow.Core.Data;

/// <summary>The score of a construct: the mean of its items' answers, items in the order given.</summary>
public static class MeanScore
{
    /// <summary>One score a row; NaN where fewer items are answered than it takes.</summary>
    /// <param name="data">The data, reversed items already turned.</param>
    /// <param name="name">The score's name.</param>
    /// <param name="items">The items.</param>
    /// <param name="answered">How many have to be answered; null for all.</param>
    /// <exception cref="ArgumentException">There is no item, or one is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number to be answered is not between 1 and that of the items.</exception>
    /// <exception cref="KeyNotFoundException">An item is not a column of the data.</exception>
    public static Column Of(SurveyData data, string name, IReadOnlyList<string> items, int? answered = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
        {
            throw new ArgumentException("A score has an item: name one at least.", nameof(items));
        }

        var needed = answered ?? items.Count;
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 1, nameof(answered));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, items.Count, nameof(answered));
        var columns = data.Select(items).Columns.Select(column => column.ToArray()).ToArray();
        return new DoubleColumn(name, [.. Enumerable.Range(0, data.Rows).Select(Score)]);

        double Score(int row)
        {
            var (sum, count) = (0.0, 0);
            foreach (var column in columns)
            {
                if (!double.IsNaN(column[row]))
                {
                    sum += column[row];
                    count++;
                }
            }

            return count < needed ? double.NaN : sum / count;
        }
    }
}
