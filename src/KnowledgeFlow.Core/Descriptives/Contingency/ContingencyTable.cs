using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>Counts n_ij of rows that fall in the ith category of one variable and the jth of another.</summary>
public sealed class ContingencyTable
{
    private readonly int[,] counts;

    /// <summary>A table of counts.</summary>
    /// <param name="counts">The counts, r × c, none negative.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public ContingencyTable(int[,] counts)
    {
        this.counts = (int[,])counts.Clone();
        if (this.counts.Cast<int>().Any(count => count < 0))
        {
            throw new ArgumentException("Counts are not negative.", nameof(counts));
        }

        Rows = counts.GetLength(0);
        Columns = counts.GetLength(1);
        RowTotals = [.. Enumerable.Range(0, Rows).Select(i => Enumerable.Range(0, Columns).Sum(j => this.counts[i, j]))];
        ColumnTotals = [.. Enumerable.Range(0, Columns).Select(j => Enumerable.Range(0, Rows).Sum(i => this.counts[i, j]))];
        Total = RowTotals.Sum();
    }

    /// <summary>The number of rows r.</summary>
    public int Rows { get; }

    /// <summary>The number of columns c.</summary>
    public int Columns { get; }

    /// <summary>n_i., one a row.</summary>
    public ImmutableArray<int> RowTotals { get; }

    /// <summary>n_.j, one a column.</summary>
    public ImmutableArray<int> ColumnTotals { get; }

    /// <summary>N.</summary>
    public int Total { get; }

    /// <summary>n_ij.</summary>
    public int this[int row, int column] => counts[row, column];

    /// <summary>Counts two variables of one length; rows in which either is NaN are left out.</summary>
    /// <param name="first">The variable whose categories are the rows.</param>
    /// <param name="rows">Its categories, in order.</param>
    /// <param name="second">The variable whose categories are the columns.</param>
    /// <param name="columns">Its categories, in order.</param>
    /// <exception cref="ArgumentException">The variables differ in length, or one has a value that is no category of it.</exception>
    public static ContingencyTable Of(ReadOnlySpan<double> first, ImmutableArray<double> rows, ReadOnlySpan<double> second, ImmutableArray<double> columns)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("The variables differ in length.", nameof(second));
        }

        var counts = new int[rows.Length, columns.Length];
        for (var i = 0; i < first.Length; i++)
        {
            if (!double.IsNaN(first[i]) && !double.IsNaN(second[i]))
            {
                counts[PlaceOf(rows, first[i]), PlaceOf(columns, second[i])]++;
            }
        }

        return new ContingencyTable(counts);
    }

    /// <summary>e_ij = n_i. n_.j/N, the count expected of independent variables; NaN of an empty table.</summary>
    public double Expected(int row, int column) => Total == 0 ? double.NaN : (double)RowTotals[row] * ColumnTotals[column] / Total;

    /// <summary>(n_ij − e_ij)/√(e_ij (1 − n_i./N)(1 − n_.j/N)), about standard normal of independent variables (Haberman 1973, Biometrics 29:205-220); NaN where a margin is 0 or N.</summary>
    public double AdjustedResidual(int row, int column)
    {
        double rowShare = (double)RowTotals[row] / Total, columnShare = (double)ColumnTotals[column] / Total, expected = Expected(row, column);
        var spread = expected * (1 - rowShare) * (1 - columnShare);
        return spread > 0 ? (counts[row, column] - expected) / Math.Sqrt(spread) : double.NaN;
    }

    /// <summary>The table without rows and columns that hold nothing.</summary>
    public ContingencyTable WithoutEmpty()
    {
        int[] rows = [.. Enumerable.Range(0, Rows).Where(row => RowTotals[row] > 0)], columns = [.. Enumerable.Range(0, Columns).Where(column => ColumnTotals[column] > 0)];
        var kept = new int[rows.Length, columns.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                kept[i, j] = counts[rows[i], columns[j]];
            }
        }

        return new ContingencyTable(kept);
    }

    private static int PlaceOf(ImmutableArray<double> categories, double value) =>
        categories.IndexOf(value) is >= 0 and var place ? place : throw new ArgumentException($"{value} is no category.", nameof(value));
}
