using System.Collections;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>
/// Every way to share a column's total among the rows: what these have left, ascending, −Σ ln n! of the column's cells, and its probability given the margins, Π C(left, n)/C(Σ left, total).
/// The array of what is left is the same for all ways.
/// </summary>
internal sealed class ColumnFillings(int[] left, int total, double[] logs) : IEnumerable<(int[] Left, double Value, double Probability)>
{
    public IEnumerator<(int[] Left, double Value, double Probability)> GetEnumerator()
    {
        var rows = left.Length;
        var after = new int[rows + 1];
        var constant = 0.0;
        for (var i = rows - 1; i >= 0; i--)
        {
            after[i] = after[i + 1] + left[i];
            constant += logs[left[i]];
        }

        constant += logs[total] + logs[after[0] - total] - logs[after[0]];
        var (cells, fewer, rests) = (new int[rows], new int[rows], new int[rows + 1]);
        rests[0] = total;
        var row = 0;
        cells[0] = Least(0) - 1;
        while (row >= 0)
        {
            if (++cells[row] > Math.Min(rests[row], left[row]))
            {
                row--;
                continue;
            }

            rests[row + 1] = rests[row] - cells[row];
            if (row < rows - 1)
            {
                row++;
                cells[row] = Least(row) - 1;
                continue;
            }

            var (value, remaining) = (0.0, 0.0);
            for (var i = 0; i < rows; i++)
            {
                fewer[i] = left[i] - cells[i];
                value -= logs[cells[i]];
                remaining += logs[fewer[i]];
            }

            SortUp(fewer);
            yield return (fewer, value, Math.Exp(value - remaining + constant));
        }

        int Least(int place) => Math.Max(0, rests[place] - after[place + 1]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A handful of nearly sorted numbers.
    private static void SortUp(int[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            var (value, j) = (values[i], i);
            for (; j > 0 && values[j - 1] > value; j--)
            {
                values[j] = values[j - 1];
            }

            values[j] = value;
        }
    }
}
