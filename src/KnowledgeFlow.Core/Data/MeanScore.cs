using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeFlow.Core.Data;

/// <summary>The score of a construct: the mean of its items' answers, items in the order given.</summary>
public static class MeanScore
{
    private const int BlockRows = 4096;

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
        return Of(name, [.. data.Select(items).Columns], needed);
    }

    /// <summary>The same of columns at hand, or as a sum.</summary>
    /// <param name="name">The score's name.</param>
    /// <param name="items">The items, reversed ones already turned; one at least, all of one length.</param>
    /// <param name="needed">How many have to be answered.</param>
    /// <param name="isSum">Whether the mean is taken times the number of items.</param>
    /// <exception cref="ArgumentException">There is no item.</exception>
    public static Column Of(string name, ImmutableArray<Column> items, int needed, bool isSum = false)
    {
        if (items.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A score has an item: give one at least.", nameof(items));
        }

        var scores = new double[items[0].Length];
        var block = new double[BlockRows];
        var answered = new int[BlockRows];
        for (var start = 0; start < scores.Length; start += BlockRows)
        {
            var sums = scores.AsSpan(start, Math.Min(BlockRows, scores.Length - start));
            answered.AsSpan().Clear();
            foreach (var item in items)
            {
                item.CopyTo(start, block.AsSpan(0, sums.Length));
                for (var i = 0; i < sums.Length; i++)
                {
                    var missing = double.IsNaN(block[i]);
                    sums[i] += missing ? 0 : block[i];
                    answered[i] += missing ? 0 : 1;
                }
            }

            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = answered[i] < needed ? double.NaN : Score(sums[i], answered[i]);
            }
        }

        return new DoubleColumn(name, ImmutableCollectionsMarshal.AsImmutableArray(scores));

        // A complete sum is left as it is: taking it through its mean could cost its last digit.
        double Score(double sum, int count) => !isSum ? sum / count : count == items.Length ? sum : sum / count * items.Length;
    }
}
