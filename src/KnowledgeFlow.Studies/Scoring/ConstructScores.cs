using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>Makes a construct's score of its items.</summary>
public static class ConstructScores
{
    private const int BlockRows = 4096;

    /// <summary>
    /// The score of each questionnaire: the mean of the answered items, or for sums that mean times the number of items; NaN
    /// where fewer than the construct's minimum are answered.
    /// </summary>
    /// <param name="construct">The construct.</param>
    /// <param name="items">Its items, reversed as declared.</param>
    public static Column Of(Construct construct, ImmutableArray<Column> items)
    {
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
                sums[i] = answered[i] < construct.MinimumItems ? double.NaN : Score(construct.Score, sums[i], answered[i], items.Length);
            }
        }

        return new DoubleColumn(construct.Name.Value, ImmutableCollectionsMarshal.AsImmutableArray(scores));
    }

    // A complete sum is left as it is: taking it through its mean could cost its last digit.
    private static double Score(ScoreKind kind, double sum, int answered, int items) => kind switch
    {
        ScoreKind.Mean => sum / answered,
        _ when answered == items => sum,
        _ => sum / answered * items,
    };
}
