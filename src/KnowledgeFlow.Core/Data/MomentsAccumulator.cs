using System.Collections.Immutable;
using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Data;

/// <summary>
/// Accumulates <see cref="Moments"/> in one pass, block by block. Each block is centred on its own means and then merged
/// by the pairwise update of Chan, Golub and LeVeque (1983, The American Statistician 37:242-247, eq. 2.1), so that no
/// digits are lost to E[x²] − E[x]²; partial accumulators of other threads merge the same way.
/// Rows in which any variable is missing are left out (listwise).
/// </summary>
public sealed class MomentsAccumulator
{
    private const int BlockRows = 1024;

    private readonly ImmutableArray<string> names;
    private readonly double[] means;
    private readonly double[] crossProducts;
    private readonly double[] blockMeans;
    private readonly double[] block;
    private int blockFill;
    private int count;

    /// <summary>An empty accumulator for the named variables.</summary>
    public MomentsAccumulator(ImmutableArray<string> names)
    {
        this.names = names;
        means = new double[names.Length];
        crossProducts = new double[names.Length * names.Length];
        blockMeans = new double[names.Length];
        block = new double[names.Length * BlockRows];
    }

    /// <summary>The moments of the complete rows of a frame.</summary>
    public static Moments Of(SurveyData frame) => Of(frame, 0, frame.Rows).ToMoments(frame.Cancellation);

    /// <summary>The accumulated complete rows among <paramref name="length"/> rows from <paramref name="start"/> on.</summary>
    public static MomentsAccumulator Of(SurveyData frame, int start, int length)
    {
        var accumulator = new MomentsAccumulator(frame.Names);
        accumulator.AddRows(frame, start, length);
        return accumulator;
    }

    /// <summary>Adds one row, in the order of the names; a row with a NaN is left out.</summary>
    /// <exception cref="ArgumentException">The row has another length than there are names.</exception>
    public void Add(ReadOnlySpan<double> row)
    {
        if (row.Length != names.Length)
        {
            throw new ArgumentException($"A row of {row.Length} values does not fit {names.Length} variables.", nameof(row));
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (double.IsNaN(row[i]))
            {
                return;
            }
        }

        for (var i = 0; i < row.Length; i++)
        {
            block[(i * BlockRows) + blockFill] = row[i];
        }

        if (++blockFill == BlockRows)
        {
            FlushBlock();
        }
    }

    /// <summary>Adds rows of a frame whose columns are the names in order.</summary>
    public void AddRows(SurveyData frame, int start, int length)
    {
        FlushBlock();
        for (var done = 0; done < length; done += BlockRows)
        {
            frame.Cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(BlockRows, length - done);
            for (var i = 0; i < names.Length; i++)
            {
                frame.Columns[i].CopyTo(start + done, block.AsSpan(i * BlockRows, rows));
            }

            blockFill = KeepCompleteRows(rows);
            FlushBlock();
        }
    }

    /// <summary>Takes in all that another accumulator of the same variables has seen.</summary>
    /// <exception cref="ArgumentException">The other accumulator has other variables.</exception>
    public void Merge(MomentsAccumulator other)
    {
        if (!names.SequenceEqual(other.names))
        {
            throw new ArgumentException("Only accumulators of the same variables in the same order merge.", nameof(other));
        }

        FlushBlock();
        other.FlushBlock();
        MergePart(other.count, other.means, other.crossProducts);
    }

    /// <summary>The moments of everything added so far.</summary>
    public Moments ToMoments() => ToMoments(default);

    private Moments ToMoments(CancellationToken cancellation)
    {
        FlushBlock();
        var variables = names.Length;
        var full = new double[crossProducts.Length];
        for (var i = 0; i < variables; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                full[(i * variables) + j] = full[(j * variables) + i] = crossProducts[(i * variables) + j];
            }
        }

        return new Moments(
            names,
            count,
            count == 0 ? [.. Enumerable.Repeat(double.NaN, variables)] : [.. means],
            ImmutableArray.Create(full))
        {
            Cancellation = cancellation,
        };
    }

    private int KeepCompleteRows(int rows)
    {
        var sums = 0.0;
        for (var i = 0; i < names.Length; i++)
        {
            sums += LaneSums.Sum(block.AsSpan(i * BlockRows, rows));
        }

        if (!double.IsNaN(sums))
        {
            return rows;
        }

        var kept = 0;
        for (var row = 0; row < rows; row++)
        {
            var complete = true;
            for (var i = 0; i < names.Length; i++)
            {
                var value = block[(i * BlockRows) + row];
                complete &= !double.IsNaN(value);
                block[(i * BlockRows) + kept] = value;
            }

            kept += complete ? 1 : 0;
        }

        return kept;
    }

    private void FlushBlock()
    {
        if (blockFill == 0)
        {
            return;
        }

        var rows = blockFill;
        blockFill = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var column = block.AsSpan(i * BlockRows, rows);
            var mean = LaneSums.Sum(column) / rows;
            TensorPrimitives.Subtract(column, mean, column);

            // What the rounded mean left over is taken out too: with values near 1e7 and a spread of 0.1 it is the ninth digit.
            var rest = LaneSums.Sum(column) / rows;
            TensorPrimitives.Subtract(column, rest, column);
            blockMeans[i] = mean + rest;
        }

        var weight = (double)count * rows / (count + rows);
        for (var i = 0; i < names.Length; i++)
        {
            var difference = count == 0 ? 0 : blockMeans[i] - means[i];
            for (var j = 0; j <= i; j++)
            {
                var within = LaneSums.Dot(block.AsSpan(i * BlockRows, rows), block.AsSpan(j * BlockRows, rows));
                var between = count == 0 ? 0 : weight * difference * (blockMeans[j] - means[j]);
                crossProducts[(i * names.Length) + j] += within + between;
            }
        }

        MergeMeans(rows, blockMeans);
    }

    private void MergePart(int otherCount, double[] otherMeans, double[] otherCrossProducts)
    {
        if (otherCount == 0)
        {
            return;
        }

        var weight = (double)count * otherCount / (count + otherCount);
        for (var i = 0; i < names.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                crossProducts[(i * names.Length) + j] += otherCrossProducts[(i * names.Length) + j]
                    + (count == 0 ? 0 : weight * (otherMeans[i] - means[i]) * (otherMeans[j] - means[j]));
            }
        }

        MergeMeans(otherCount, otherMeans);
    }

    private void MergeMeans(int otherCount, double[] otherMeans)
    {
        for (var i = 0; i < names.Length; i++)
        {
            means[i] += (otherMeans[i] - means[i]) * ((double)otherCount / (count + otherCount));
        }

        count += otherCount;
    }
}
