namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Eigenvalues, and where asked for eigenvectors, of a real symmetric matrix of the size that questionnaires have (up to a
/// few hundred): Householder reduction to tridiagonal form, then implicitly shifted QR (Golub and Van Loan 2013,
/// Matrix Computations, algorithms 8.3.1 to 8.3.3). Errors are of the order of 1e-16 times the largest eigenvalue. It is the library's own for
/// parallel analysis, which takes eigenvalues by the thousand and would allocate with any other, and stands for the one of MathNet everywhere.
/// </summary>
internal sealed class SymmetricEigensystem
{
    private const int SweepsPerEigenvalue = 60;

    private readonly double[] vectors;

    private SymmetricEigensystem(double[] values, double[] vectors)
    {
        Values = values;
        this.vectors = vectors;
    }

    /// <summary>The eigenvalues, in descending order.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The order p of the matrix.</summary>
    public int Order => Values.Count;

    /// <summary>The unit eigenvector of the eigenvalue at place <paramref name="place"/>, its sign that of the arithmetic.</summary>
    public ReadOnlySpan<double> Vector(int place) => vectors.AsSpan(place * Order, Order);

    /// <summary>The place of the largest element, in absolute value, of the eigenvector at place <paramref name="place"/>.</summary>
    public int LargestOf(int place)
    {
        var vector = Vector(place);
        var largest = 0;
        for (var i = 1; i < vector.Length; i++)
        {
            largest = Math.Abs(vector[i]) > Math.Abs(vector[largest]) ? i : largest;
        }

        return largest;
    }

    /// <summary>Eigenvalues and eigenvectors.</summary>
    /// <param name="matrix">The matrix, p × p by rows; only finite values, taken as symmetric.</param>
    /// <param name="order">The order p.</param>
    /// <exception cref="ArgumentException">The length is not p², or a value is not finite.</exception>
    public static SymmetricEigensystem Of(ReadOnlySpan<double> matrix, int order)
    {
        RequireFiniteSquare(matrix, order);
        var work = matrix.ToArray();
        var diagonal = new double[order];
        var offDiagonal = new double[order];
        var rows = new double[order * order];
        Tridiagonalise(work, order, diagonal, offDiagonal, rows);
        Diagonalise(diagonal, offDiagonal, rows);

        var places = Enumerable.Range(0, order).ToArray();
        Array.Sort(places, (a, b) => diagonal[b].CompareTo(diagonal[a]) is var c && c != 0 ? c : a.CompareTo(b));
        var sorted = new double[order * order];
        for (var k = 0; k < order; k++)
        {
            rows.AsSpan(places[k] * order, order).CopyTo(sorted.AsSpan(k * order, order));
        }

        return new SymmetricEigensystem([.. places.Select(k => diagonal[k])], sorted);
    }

    /// <summary>Eigenvalues only, in a fraction of the time and without any memory of its own.</summary>
    /// <param name="matrix">The matrix, p × p by rows; overwritten.</param>
    /// <param name="eigenvalues">Room for p eigenvalues, descending on return.</param>
    /// <param name="work">Room for p more numbers.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a value is not finite.</exception>
    public static void Eigenvalues(Span<double> matrix, Span<double> eigenvalues, Span<double> work)
    {
        RequireFiniteSquare(matrix, eigenvalues.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(work.Length, eigenvalues.Length);
        Tridiagonalise(matrix, eigenvalues.Length, eigenvalues, work, []);
        Diagonalise(eigenvalues, work, []);
        eigenvalues.Sort();
        eigenvalues.Reverse();
    }

    private static void RequireFiniteSquare(ReadOnlySpan<double> matrix, int order)
    {
        if (matrix.Length != order * order)
        {
            throw new ArgumentException($"A matrix of order {order} has {order * order} elements, not {matrix.Length}.", nameof(matrix));
        }

        foreach (var value in matrix)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("A matrix with elements that are not finite has no eigenvalues.", nameof(matrix));
            }
        }
    }

    /// <summary>
    /// A = Q T Q': leaves T in <paramref name="diagonal"/> and <paramref name="offDiagonal"/> (element k couples k and k + 1)
    /// and Q' in <paramref name="rows"/> unless that is empty.
    /// </summary>
    private static void Tridiagonalise(Span<double> a, int order, Span<double> diagonal, Span<double> offDiagonal, Span<double> rows)
    {
        // While T is being made, its diagonal's place holds the vector w of the rank-two update and the
        // off-diagonal's the scale of each reflection; v stays in the row of A that is done with.
        for (var k = 0; k < order - 2; k++)
        {
            var v = a.Slice((k * order) + k + 1, order - k - 1);
            var norm = Norm(v);
            if (norm == 0)
            {
                offDiagonal[k] = 0;
                continue;
            }

            // The subdiagonal element that the reflection leaves moves to the mirrored place, which is done with too.
            var target = v[0] > 0 ? -norm : norm;
            a[((k + 1) * order) + k] = target;
            v[0] -= target;
            var scale = -1 / (target * v[0]);
            offDiagonal[k] = scale;
            var w = diagonal[(k + 1)..order];
            for (var i = 0; i < v.Length; i++)
            {
                w[i] = scale * SequentialSums.Dot(a.Slice(((k + 1 + i) * order) + k + 1, v.Length), v);
            }

            var half = 0.5 * scale * SequentialSums.Dot(w, v);
            for (var i = 0; i < v.Length; i++)
            {
                w[i] -= half * v[i];
            }

            for (var i = 0; i < v.Length; i++)
            {
                var row = a.Slice(((k + 1 + i) * order) + k + 1, v.Length);
                var (vi, wi) = (v[i], w[i]);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] -= (vi * w[j]) + (wi * v[j]);
                }
            }
        }

        if (!rows.IsEmpty)
        {
            AccumulateReflections(a, order, offDiagonal, rows);
        }

        for (var k = 0; k < order; k++)
        {
            diagonal[k] = a[(k * order) + k];
            offDiagonal[k] = k < order - 1 ? a[((k + 1) * order) + k] : 0;
        }
    }

    private static void AccumulateReflections(ReadOnlySpan<double> a, int order, ReadOnlySpan<double> scales, Span<double> rows)
    {
        rows.Clear();
        for (var i = 0; i < order; i++)
        {
            rows[(i * order) + i] = 1;
        }

        for (var k = order - 3; k >= 0; k--)
        {
            var v = a.Slice((k * order) + k + 1, order - k - 1);
            for (var i = k + 1; i < order; i++)
            {
                var row = rows.Slice((i * order) + k + 1, v.Length);
                var projection = scales[k] * SequentialSums.Dot(row, v);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] -= projection * v[j];
                }
            }
        }
    }

    private static void Diagonalise(Span<double> diagonal, Span<double> offDiagonal, Span<double> rows)
    {
        var order = diagonal.Length;
        var high = order - 1;
        for (var sweep = 0; high > 0; sweep++)
        {
            if (sweep > SweepsPerEigenvalue * order)
            {
                throw new InvalidOperationException("The shifted QR iteration did not settle; it always does on finite symmetric matrices.");
            }

            for (var k = 0; k < high; k++)
            {
                if (Math.Abs(offDiagonal[k]) <= 1.1e-16 * (Math.Abs(diagonal[k]) + Math.Abs(diagonal[k + 1])))
                {
                    offDiagonal[k] = 0;
                }
            }

            while (high > 0 && offDiagonal[high - 1] == 0)
            {
                high--;
            }

            if (high > 0)
            {
                var low = high - 1;
                while (low > 0 && offDiagonal[low - 1] != 0)
                {
                    low--;
                }

                ChaseBulge(diagonal, offDiagonal, rows, low, high);
            }
        }
    }

    private static void ChaseBulge(Span<double> diagonal, Span<double> offDiagonal, Span<double> rows, int low, int high)
    {
        var order = diagonal.Length;
        var last = offDiagonal[high - 1];
        var half = 0.5 * (diagonal[high - 1] - diagonal[high]);
        var root = Math.Sqrt((half * half) + (last * last));
        var shift = diagonal[high] - (last * last / (half + (half >= 0 ? root : -root)));
        var x = diagonal[low] - shift;
        var z = offDiagonal[low];
        for (var k = low; k < high; k++)
        {
            var r = Math.Sqrt((x * x) + (z * z));
            var (c, s) = r == 0 ? (1.0, 0.0) : (x / r, z / r);
            if (k > low)
            {
                offDiagonal[k - 1] = r;
            }

            var (a, b, d) = (diagonal[k], offDiagonal[k], diagonal[k + 1]);
            diagonal[k] = (c * c * a) + (2 * c * s * b) + (s * s * d);
            diagonal[k + 1] = (s * s * a) - (2 * c * s * b) + (c * c * d);
            offDiagonal[k] = (c * s * (d - a)) + (((c * c) - (s * s)) * b);
            if (k < high - 1)
            {
                x = offDiagonal[k];
                z = s * offDiagonal[k + 1];
                offDiagonal[k + 1] *= c;
            }

            if (!rows.IsEmpty)
            {
                var first = rows.Slice(k * order, order);
                var second = rows.Slice((k + 1) * order, order);
                for (var j = 0; j < order; j++)
                {
                    var (p, q) = (first[j], second[j]);
                    first[j] = (c * p) + (s * q);
                    second[j] = (c * q) - (s * p);
                }
            }
        }
    }

    private static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(SequentialSums.Dot(x, x));
}
