using System.Runtime.Intrinsics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>
/// Sums and cross-products of columns in weighted copies of the rows, four copies a pass: a resample needs of the data only how often each row is in it. Each sum
/// runs over the rows in their order in an accumulator of its own, and vectors hold neighbouring sums, so that no result depends on their width.
/// </summary>
internal sealed class ResampledCrossProducts
{
    /// <summary>How many weightings a pass takes.</summary>
    public const int Batch = 4;

    private const int Width = 8;
    private const int ChunkRows = 256;
    private const int LargestCache = 8_000_000;

    private readonly double[][] columns;
    private readonly (int I, int J)[] terms;
    private readonly double[][]? cache;

    /// <summary>Takes columns of one length, best centred and of about one scale.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="largestCache">How many products of rows are kept at most; beyond it they are formed again for each pass.</param>
    public ResampledCrossProducts(double[][] columns, int largestCache = LargestCache)
    {
        this.columns = columns;
        Rows = columns.Length == 0 ? 0 : columns[0].Length;
        var sums = Enumerable.Range(0, columns.Length).Select(i => (i, -1));
        var products = Enumerable.Range(0, columns.Length).SelectMany(i => Enumerable.Range(i, columns.Length - i).Select(j => (i, j)));
        terms = [.. sums, .. products];
        Stride = (terms.Length + Width - 1) / Width * Width;
        var chunks = (Rows + ChunkRows - 1) / ChunkRows;
        if ((long)Rows * Stride <= largestCache)
        {
            cache = new double[chunks][];
            for (var chunk = 0; chunk < chunks; chunk++)
            {
                cache[chunk] = new double[RowsOf(chunk) * Stride];
                Fill(chunk, cache[chunk]);
            }
        }
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>How many numbers one weighting's sums take.</summary>
    public int Stride { get; }

    /// <summary>A buffer for <see cref="Accumulate"/>; empty where products are kept.</summary>
    public double[] CreateScratch() => cache is null ? new double[ChunkRows * Stride] : [];

    /// <summary>Writes the sums of four weightings.</summary>
    /// <param name="weights">Row by row, four weights each.</param>
    /// <param name="sums">Four times <see cref="Stride"/> numbers.</param>
    /// <param name="scratch">From <see cref="CreateScratch"/>.</param>
    public void Accumulate(ReadOnlySpan<double> weights, Span<double> sums, double[] scratch)
    {
        sums.Clear();
        var chunks = (Rows + ChunkRows - 1) / ChunkRows;
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            var rows = RowsOf(chunk);
            if (cache is null)
            {
                Fill(chunk, scratch);
            }

            Add(cache is null ? scratch : cache[chunk], rows, weights.Slice(chunk * ChunkRows * Batch, rows * Batch), sums);
        }
    }

    /// <summary>Takes one row once out of a weighting's sums.</summary>
    public void Remove(int row, Span<double> sums)
    {
        for (var term = 0; term < terms.Length; term++)
        {
            sums[term] -= Term(term, row);
        }
    }

    /// <summary>Writes Σw x_i x_j − Σw x_i Σw x_j/Σw, all i and j, from one weighting's sums.</summary>
    /// <param name="sums">The weighting's sums.</param>
    /// <param name="weight">Σw.</param>
    /// <param name="centred">p × p numbers for p columns.</param>
    public void Centre(ReadOnlySpan<double> sums, double weight, Span<double> centred)
    {
        var (p, term) = (columns.Length, columns.Length);
        for (var i = 0; i < p; i++)
        {
            for (var j = i; j < p; j++)
            {
                centred[(i * p) + j] = centred[(j * p) + i] = sums[term++] - (sums[i] * sums[j] / weight);
            }
        }
    }

    /// <summary>Writes Σw x_i x_j, all i and j, from one weighting's sums.</summary>
    /// <param name="sums">The weighting's sums.</param>
    /// <param name="unfolded">p × p numbers for p columns.</param>
    public void Unfold(ReadOnlySpan<double> sums, Span<double> unfolded)
    {
        var (p, term) = (columns.Length, columns.Length);
        for (var i = 0; i < p; i++)
        {
            for (var j = i; j < p; j++)
            {
                unfolded[(i * p) + j] = unfolded[(j * p) + i] = sums[term++];
            }
        }
    }

    private int RowsOf(int chunk) => Math.Min(ChunkRows, Rows - (chunk * ChunkRows));

    private double Term(int term, int row)
    {
        var (i, j) = terms[term];
        return j < 0 ? columns[i][row] : columns[i][row] * columns[j][row];
    }

    // Panels of eight terms, each row by row, so that a panel of a chunk stays in the fastest cache.
    private void Fill(int chunk, double[] products)
    {
        var (first, rows) = (chunk * ChunkRows, RowsOf(chunk));
        for (var term = 0; term < Stride; term++)
        {
            var place = (term / Width * rows * Width) + (term % Width);
            for (var row = 0; row < rows; row++)
            {
                products[place + (row * Width)] = term < terms.Length ? Term(term, first + row) : 0;
            }
        }
    }

    private void Add(ReadOnlySpan<double> products, int rows, ReadOnlySpan<double> weights, Span<double> sums)
    {
        for (var place = 0; place < Stride; place += Width)
        {
            var panel = products.Slice(place * rows, rows * Width);
            var (a0, b0) = Load(sums, place);
            var (a1, b1) = Load(sums, Stride + place);
            var (a2, b2) = Load(sums, (2 * Stride) + place);
            var (a3, b3) = Load(sums, (3 * Stride) + place);
            for (var row = 0; row < rows; row++)
            {
                var (a, b) = Load(panel, row * Width);
                var four = weights.Slice(row * Batch, Batch);
                var (w0, w1) = (Vector256.Create(four[0]), Vector256.Create(four[1]));
                a0 += w0 * a;
                b0 += w0 * b;
                a1 += w1 * a;
                b1 += w1 * b;
                var (w2, w3) = (Vector256.Create(four[2]), Vector256.Create(four[3]));
                a2 += w2 * a;
                b2 += w2 * b;
                a3 += w3 * a;
                b3 += w3 * b;
            }

            Store(a0, b0, sums, place);
            Store(a1, b1, sums, Stride + place);
            Store(a2, b2, sums, (2 * Stride) + place);
            Store(a3, b3, sums, (3 * Stride) + place);
        }
    }

    private static (Vector256<double> Low, Vector256<double> High) Load(ReadOnlySpan<double> values, int place) =>
        (Vector256.Create(values.Slice(place, Width / 2)), Vector256.Create(values.Slice(place + (Width / 2), Width / 2)));

    private static void Store(Vector256<double> low, Vector256<double> high, Span<double> values, int place)
    {
        low.CopyTo(values[place..]);
        high.CopyTo(values[(place + (Width / 2))..]);
    }
}
