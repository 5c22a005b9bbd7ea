namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>Between what −Σ ln n! of the tables with given margins lies.</summary>
internal static class NodeBounds
{
    /// <summary>
    /// The least: no column, and no row, holds more Σ ln n! than where the largest totals of the other side are filled first. The most, by the dual of a convex transport problem: for any
    /// u and v, Σ ln n! ≥ Σ min_n(ln n! − (u_i + v_j)n) + Σ u_i r_i + Σ v_j c_j, with e^(u_i + v_j) = (r_i + k/2)(c_j + m/2)/(N + km/2), near the optimum n + ½, so that little is lost.
    /// </summary>
    /// <param name="rows">The totals of the m rows, ascending.</param>
    /// <param name="columns">The totals of the k columns, descending.</param>
    /// <param name="logs">ln n!.</param>
    public static (double Least, double Most) Of(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, double[] logs)
    {
        // Totals of 0 fill nothing and would only loosen the bound.
        while (!rows.IsEmpty && rows[0] == 0)
        {
            rows = rows[1..];
        }

        var (byColumns, byRows, total) = (0.0, 0.0, 0);
        foreach (var column in columns)
        {
            byColumns += Greatest(column, rows, isAscending: true, logs);
            total += column;
        }

        foreach (var row in rows)
        {
            byRows += Greatest(row, columns, isAscending: false, logs);
        }

        return (-Math.Min(byColumns, byRows), -Smallest(rows, columns, total, logs));
    }

    private static double Greatest(int total, ReadOnlySpan<int> others, bool isAscending, double[] logs)
    {
        var sum = 0.0;
        for (var k = 0; k < others.Length && total > 0; k++)
        {
            var cell = Math.Min(total, others[isAscending ? others.Length - 1 - k : k]);
            sum += logs[cell];
            total -= cell;
        }

        return sum;
    }

    private static double Smallest(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, int total, double[] logs)
    {
        var (m, k) = (rows.Length, columns.Length);
        var sum = 0.0;
        var scale = Math.Log(total + (k * m / 2.0));
        foreach (var column in columns)
        {
            var v = Math.Log(column + (m / 2.0)) - scale;
            sum += v * column;
            foreach (var row in rows)
            {
                var w = v + Math.Log(row + (k / 2.0));
                var cell = Math.Min((int)Math.Exp(w), Math.Min(row, column));
                sum += logs[cell] - (w * cell);
            }
        }

        foreach (var row in rows)
        {
            sum += Math.Log(row + (k / 2.0)) * row;
        }

        return sum;
    }
}
