namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Products of small matrices in flat arrays by rows, without allocation: the inner loops of likelihoods, whose matrices have a handful of rows, where a general library
/// spends more on the call than on the numbers. The destination is overwritten and none of the factors.
/// </summary>
internal static class FlatMatrix
{
    /// <summary>A (rows × inner) times B (inner × columns).</summary>
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = destination.Slice(i * columns, columns);
            row.Clear();
            for (var l = 0; l < inner; l++)
            {
                var factor = a[(i * inner) + l];
                if (factor == 0)
                {
                    continue;
                }

                var other = b.Slice(l * columns, columns);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] += factor * other[j];
                }
            }
        }
    }

    /// <summary>A (rows × inner) times B' with B columns × inner.</summary>
    public static void MultiplyTransposed(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                destination[(i * columns) + j] = Dot(a.Slice(i * inner, inner), b.Slice(j * inner, inner));
            }
        }
    }

    /// <summary>A' B with A inner × rows and B inner × columns.</summary>
    public static void TransposedMultiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        destination[..(rows * columns)].Clear();
        for (var l = 0; l < inner; l++)
        {
            for (var i = 0; i < rows; i++)
            {
                var factor = a[(l * rows) + i];
                for (var j = 0; j < columns; j++)
                {
                    destination[(i * columns) + j] += factor * b[(l * columns) + j];
                }
            }
        }
    }

    /// <summary>Mx for a square M.</summary>
    public static void MultiplyVector(ReadOnlySpan<double> matrix, ReadOnlySpan<double> vector, Span<double> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = Dot(matrix.Slice(i * vector.Length, vector.Length), vector);
        }
    }

    /// <summary>M'x for a square M.</summary>
    public static void TransposedMultiplyVector(ReadOnlySpan<double> matrix, ReadOnlySpan<double> vector, Span<double> destination)
    {
        destination.Clear();
        for (var i = 0; i < vector.Length; i++)
        {
            var row = matrix.Slice(i * destination.Length, destination.Length);
            for (var j = 0; j < destination.Length; j++)
            {
                destination[j] += row[j] * vector[i];
            }
        }
    }

    /// <summary>Σ aᵢbᵢ in order, for rows so short that <see cref="LaneSums"/> would have more lanes than terms, and where a sum was published in this order.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>a'Mb for a square M.</summary>
    public static double Form(ReadOnlySpan<double> a, ReadOnlySpan<double> matrix, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * Dot(matrix.Slice(i * b.Length, b.Length), b);
        }

        return sum;
    }
}
