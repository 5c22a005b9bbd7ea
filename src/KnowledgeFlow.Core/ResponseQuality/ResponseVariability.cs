using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.ResponseQuality;

/// <summary>
/// Intraindividual response variability: the standard deviation of one person's answers over items, low in straight-lining
/// (Dunn, Heggestad, Shanock and Theilgard 2018, Journal of Business and Psychology 33:105-121).
/// </summary>
public static class ResponseVariability
{
    /// <summary>
    /// Each row's standard deviation over the items, divisor (answers − 1). Blanks are left out; NaN with fewer than two answers. In the
    /// items' own unit, 0 for equal answers.
    /// </summary>
    /// <param name="items">The items as answered, of one length, before any reversal.</param>
    public static ImmutableArray<double> Of(ImmutableArray<Column> items)
    {
        var rows = items.IsEmpty ? 0 : items[0].Length;
        var variability = ImmutableArray.CreateBuilder<double>(rows);
        for (var row = 0; row < rows; row++)
        {
            var (count, mean, squares) = (0, 0.0, 0.0);
            foreach (var item in items)
            {
                var answer = item[row];
                if (double.IsNaN(answer))
                {
                    continue;
                }

                // Welford (1962), Technometrics 4:419-420.
                count++;
                var deviation = answer - mean;
                mean += deviation / count;
                squares += deviation * (answer - mean);
            }

            variability.Add(count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1)));
        }

        return variability.MoveToImmutable();
    }
}
