namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The table of two ordered variables and its polychoric correlation.</summary>
internal static class PolychoricTable
{
    /// <summary>Counts the cells of variables i and j and fits their correlation at the margins' thresholds (<see cref="PolychoricPair.Fit"/>).</summary>
    /// <param name="codes">The categories from 0, N × p.</param>
    /// <param name="cuts">Each variable's thresholds (<see cref="OrderedCategories.Thresholds"/>).</param>
    /// <param name="i">The first variable.</param>
    /// <param name="j">The second variable.</param>
    /// <param name="p">The number of variables.</param>
    /// <param name="n">The number of rows.</param>
    public static (PolychoricPair Pair, double[] Counts, PolychoricEnding Ending) Fit(int[] codes, double[][] cuts, int i, int j, int p, int n)
    {
        var pair = new PolychoricPair(cuts[i], cuts[j]);
        var (rows, columns) = (pair.Rows, pair.Columns);
        var counts = new double[rows * columns];
        for (var k = 0; k < n; k++)
        {
            counts[(codes[(k * p) + i] * columns) + codes[(k * p) + j]]++;
        }

        // An empty cell of a two-by-two table drives the correlation to ±1: half a count goes in, margins kept, as lavaan does.
        var filled = counts.ToArray();
        if (rows == 2 && columns == 2)
        {
            FillEmpty(filled);
        }

        return (pair, counts, pair.Fit(filled, Association(counts, rows, columns, n)));
    }

    private static void FillEmpty(double[] counts)
    {
        var empty = Array.FindAll([0, 1, 2, 3], cell => counts[cell] == 0);
        if (empty.Length is 0 or 4)
        {
            return;
        }

        foreach (var cell in empty)
        {
            var isDiagonal = cell is 0 or 3;
            counts[0] += isDiagonal ? 0.5 : -0.5;
            counts[3] += isDiagonal ? 0.5 : -0.5;
            counts[1] += isDiagonal ? -0.5 : 0.5;
            counts[2] += isDiagonal ? -0.5 : 0.5;
        }
    }

    /// <summary>Pearson's correlation of the category numbers: where the search starts.</summary>
    private static double Association(double[] counts, int rows, int columns, int n)
    {
        var (a, b, aa, bb, ab) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var share = counts[(i * columns) + j] / n;
                a += share * i;
                b += share * j;
                aa += share * i * i;
                bb += share * j * j;
                ab += share * i * j;
            }
        }

        return (ab - (a * b)) / Math.Sqrt((aa - (a * a)) * (bb - (b * b)));
    }
}
