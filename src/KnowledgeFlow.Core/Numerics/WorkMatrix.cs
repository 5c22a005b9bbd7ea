namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// A small matrix that is written over and over, by rows, in room that its owner allots once: the inner loops of likelihoods and rotations, whose matrices have a handful of
/// rows, where a general library spends more on the call than on the numbers. It is a view, so that a copy shows the same numbers. What is given to others is a
/// <see cref="DenseMatrix"/>.
/// </summary>
internal readonly struct WorkMatrix
{
    private readonly double[] room;
    private readonly int start;

    /// <summary>A matrix of zeros.</summary>
    public WorkMatrix(int rows, int columns)
        : this(new double[rows * columns], 0, rows, columns)
    {
    }

    /// <summary>The matrix that lies in <paramref name="room"/> from <paramref name="start"/> on.</summary>
    public WorkMatrix(double[] room, int start, int rows, int columns) => (this.room, this.start, Rows, Columns) = (room, start, rows, columns);

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
