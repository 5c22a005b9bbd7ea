namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// A small matrix that is written over and over, by rows, in room that its owner allots once: the inner loops of likelihoods and rotations, whose matrices have a handful of
/// rows, where a general library spends more on the call than on the numbers. It is a view, so that a copy shows the same numbers. What is given to others is a
/// <see cref="DenseMatrix"/>.
/// </summary>
internal readonly struct WorkMatrix
{
    private const double SmallestPivot = 1e-14;

    private readonly double[] room;
    private readonly int start;

    /// <summary>A matrix of zeros.</summary>
    public WorkMatrix(int rows, int columns)
        : this(new double[rows * columns], 0, rows, columns)
    {
    }

    /// <summary>The matrix that lies in <paramref name="room"/> from <paramref name="start"/> on.</summary>
    public WorkMatrix(double[] room, int start, int rows, int columns) => (this.room, this.start, Rows, Columns) = (room, start, rows, columns);

    /// <summary>The identity of an order.</summary>
    public static WorkMatrix Identity(int order)
    {
        var identity = new WorkMatrix(order, order);
        for (var i = 0; i < order; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    /// <summary>A matrix to work on, with the elements of one that never changes.</summary>
    public static WorkMatrix CopyOf(DenseMatrix matrix) => new(matrix.AsSpan().ToArray(), 0, matrix.Rows, matrix.Columns);

    /// <summary>AB in room of its own.</summary>
    public static WorkMatrix Product(WorkMatrix a, WorkMatrix b)
    {
        var product = new WorkMatrix(a.Rows, b.Columns);
        product.SetProduct(a, b);
        return product;
    }

    /// <summary>A'B in room of its own.</summary>
    public static WorkMatrix TransposedProduct(WorkMatrix a, WorkMatrix b)
    {
        var product = new WorkMatrix(a.Columns, b.Columns);
        product.SetTransposedProduct(a, b);
        return product;
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The element of a row and a column.</summary>
    public ref double this[int row, int column] => ref room[start + (row * Columns) + column];

    /// <summary>A row.</summary>
    public Span<double> Row(int row) => room.AsSpan(start + (row * Columns), Columns);

    /// <summary>All elements, by rows.</summary>
    public Span<double> AsSpan() => room.AsSpan(start, Rows * Columns);

    /// <summary>The room's first elements as a matrix of another shape.</summary>
    public WorkMatrix As(int rows, int columns) => new(room, start, rows, columns);

    /// <summary>The same elements in room of their own.</summary>
    public WorkMatrix Copy() => new(AsSpan().ToArray(), 0, Rows, Columns);

    /// <summary>The same elements in a matrix that never changes.</summary>
    public DenseMatrix ToDense() => DenseMatrix.FromRows(Rows, Columns, AsSpan());

    /// <summary>The transposed matrix, in room of its own.</summary>
    public WorkMatrix Transposed()
    {
        var transposed = new WorkMatrix(Columns, Rows);
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                transposed[j, i] = this[i, j];
            }
        }

        return transposed;
    }

    /// <summary>The inverse of a square matrix by elimination with partial pivoting, in room of its own; null where a pivot vanishes.</summary>
    public WorkMatrix? Inverse()
    {
        var inverse = new WorkMatrix(Rows, Rows);
        return GaussJordan.TryInvert(Copy().AsSpan(), Rows, inverse.AsSpan(), SmallestPivot) ? inverse : null;
    }

    /// <summary>Sets all elements to 0.</summary>
    public void Clear() => AsSpan().Clear();

    /// <summary>Takes the elements of a matrix of the same size.</summary>
    public void CopyFrom(WorkMatrix other) => other.AsSpan().CopyTo(AsSpan());

    /// <summary>Becomes AB; neither factor may share its room.</summary>
    public void SetProduct(WorkMatrix a, WorkMatrix b)
    {
        for (var i = 0; i < a.Rows; i++)
        {
            var row = Row(i);
            var factors = a.Row(i);
            row.Clear();
            for (var l = 0; l < factors.Length; l++)
            {
                var factor = factors[l];
                if (factor == 0)
                {
                    continue;
                }

                var other = b.Row(l);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] += factor * other[j];
                }
            }
        }
    }

    /// <summary>Becomes AB'; neither factor may share its room.</summary>
    public void SetProductWithTransposed(WorkMatrix a, WorkMatrix b)
    {
        for (var i = 0; i < a.Rows; i++)
        {
            for (var j = 0; j < b.Rows; j++)
            {
                this[i, j] = SequentialSums.Dot(a.Row(i), b.Row(j));
            }
        }
    }

    /// <summary>Becomes A'B; neither factor may share its room.</summary>
    public void SetTransposedProduct(WorkMatrix a, WorkMatrix b)
    {
        Clear();
        for (var l = 0; l < a.Rows; l++)
        {
            var factors = a.Row(l);
            var other = b.Row(l);
            for (var i = 0; i < factors.Length; i++)
            {
                var row = Row(i);
                var factor = factors[i];
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] += factor * other[j];
                }
            }
        }
    }

    /// <summary>Writes Mx.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> product)
    {
        for (var i = 0; i < Rows; i++)
        {
            product[i] = SequentialSums.Dot(Row(i), vector);
        }
    }

    /// <summary>Writes M'x.</summary>
    public void MultiplyTransposed(ReadOnlySpan<double> vector, Span<double> product)
    {
        product.Clear();
        for (var i = 0; i < Rows; i++)
        {
            var row = Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                product[j] += row[j] * vector[i];
            }
        }
    }

    /// <summary>a'Mb.</summary>
    public double Form(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * SequentialSums.Dot(Row(i), b);
        }

        return sum;
    }
}
