namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// A matrix of numbers that never changes, by rows: what the library takes and gives wherever a matrix is meant. NaN marks an element that does not exist.
/// </summary>
public sealed class DenseMatrix
{
    private readonly double[] values;

    private DenseMatrix(int rows, int columns, double[] values) => (Rows, Columns, this.values) = (rows, columns, values);

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>Whether there are as many rows as columns.</summary>
    public bool IsSquare => Rows == Columns;

    /// <summary>The element of a row and a column, both counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns, nameof(column));
            return values[(row * Columns) + column];
        }
    }

    /// <summary>A matrix from a function of row and column, called once an element, by rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static DenseMatrix Of(int rows, int columns, Func<int, int, double> element)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentNullException.ThrowIfNull(element);
        var values = new double[rows * columns];
        for (var k = 0; k < values.Length; k++)
        {
            values[k] = element(k / columns, k % columns);
        }

        return new DenseMatrix(rows, columns, values);
    }

    /// <summary>A matrix over a copy of its elements, by rows.</summary>
    /// <exception cref="ArgumentException">There are not as many elements as rows times columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static DenseMatrix FromRows(int rows, int columns, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        return values.Length == rows * columns
            ? new DenseMatrix(rows, columns, values.ToArray())
            : throw new ArgumentException($"A matrix of {rows} × {columns} has {rows * columns} elements, not {values.Length}.", nameof(values));
    }

    /// <summary>A matrix over a copy of an array of rows and columns.</summary>
    public static DenseMatrix FromArray(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.GetLength(0), values.GetLength(1), (i, j) => values[i, j]);
    }

    /// <summary>The identity of an order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public static DenseMatrix Identity(int order) => Of(order, order, (i, j) => i == j ? 1 : 0);

    /// <summary>AB, each element summed in the order of A's columns.</summary>
    /// <exception cref="ArgumentException">A has not as many columns as B has rows.</exception>
    public static DenseMatrix operator *(DenseMatrix a, DenseMatrix b)
    {
        if (a.Columns != b.Rows)
        {
            throw new ArgumentException($"A matrix of {a.Rows} × {a.Columns} has no product with one of {b.Rows} × {b.Columns}.", nameof(b));
        }

        var product = new double[a.Rows * b.Columns];
        for (var i = 0; i < a.Rows; i++)
        {
            for (var k = 0; k < a.Columns; k++)
            {
                var factor = a.values[(i * a.Columns) + k];
                for (var j = 0; j < b.Columns; j++)
                {
                    product[(i * b.Columns) + j] += factor * b.values[(k * b.Columns) + j];
                }
            }
        }

        return new DenseMatrix(a.Rows, b.Columns, product);
    }

    /// <summary>AB, as the operator.</summary>
    /// <exception cref="ArgumentException">A has not as many columns as B has rows.</exception>
    public static DenseMatrix Multiply(DenseMatrix a, DenseMatrix b) => a * b;

    /// <summary>The sum of the diagonal.</summary>
    /// <exception cref="InvalidOperationException">The matrix is not square.</exception>
    public double Trace()
    {
        if (!IsSquare)
        {
            throw new InvalidOperationException($"A matrix of {Rows} × {Columns} has no trace.");
        }

        var sum = 0.0;
        for (var i = 0; i < Rows; i++)
        {
            sum += values[i * (Columns + 1)];
        }

        return sum;
    }

    /// <summary>The matrix with rows for columns.</summary>
    public DenseMatrix Transpose() => Of(Columns, Rows, (i, j) => this[j, i]);

    /// <summary>A row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<double> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return values.AsSpan(row * Columns, Columns);
    }

    /// <summary>The elements by rows.</summary>
    public ReadOnlySpan<double> AsSpan() => values;

    /// <summary>A copy as an array of rows and columns.</summary>
    public double[,] ToArray()
    {
        var array = new double[Rows, Columns];
        for (var k = 0; k < values.Length; k++)
        {
            array[k / Columns, k % Columns] = values[k];
        }

        return array;
    }
}
