namespace KnowledgeFlow.Core.Reconstruction.Answers;

/// <summary>
/// Answers in the making, with exact integer sums and cross-products of the tracked columns kept up to date by each change of a
/// cell. Not for several threads at once.
/// </summary>
internal sealed class TrackedAnswers : MomentSource
{
    private readonly int width;
    private readonly int answers;
    private readonly TrackedColumn[] columns;
    private readonly int[] cells;
    private readonly long[] sums;
    private readonly long[] crossProducts;

    // By answer column: the columns made of it, in an order in which each follows its sources. By column: its partners in kept pairs.
    private readonly int[][] dependents;
    private readonly int[][] partners;

    /// <summary>Takes over the answers.</summary>
    /// <param name="tracked">The columns.</param>
    /// <param name="values">The answers by rows, <paramref name="rows"/> × the number of answer columns.</param>
    /// <param name="rows">The rows.</param>
    public TrackedAnswers(TrackedColumns tracked, ReadOnlySpan<int> values, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, rows * tracked.Answers);
        (Rows, answers, width, columns) = (rows, tracked.Answers, tracked.Columns.Count, [.. tracked.Columns]);
        cells = new int[rows * width];
        sums = new long[width];
        crossProducts = new long[width * width];
        dependents = [.. Enumerable.Range(0, answers).Select(Dependents)];
        partners = [.. Enumerable.Range(0, width).Select(column =>
            tracked.Pairs.Where(pair => pair.Low == column || pair.High == column).Select(pair => pair.Low == column ? pair.High : pair.Low).Order().ToArray())];
        Restore(values);
    }

    /// <inheritdoc/>
    public override int Rows { get; }

    /// <summary>The number of answer columns.</summary>
    public int Answers => answers;

    /// <summary>The value of a tracked column in a row.</summary>
    public int this[int row, int column] => cells[(row * width) + column];

    /// <summary>The answers of a row.</summary>
    public ReadOnlySpan<int> Row(int row) => cells.AsSpan(row * width, answers);

    /// <summary>The tracked columns that an answer column goes into, itself among them.</summary>
    public IEnumerable<int> Affected(int answer) => dependents[answer].Prepend(answer);

    /// <inheritdoc/>
    public override double Mean(int column) => (double)sums[column] / Rows;

    /// <inheritdoc/>
    public override double Covariance(int first, int second)
    {
        var product = crossProducts[first < second ? (first * width) + second : (second * width) + first];
        return ((Rows * product) - (sums[first] * sums[second])) / ((double)Rows * (Rows - 1));
    }

    /// <summary>Changes an answer.</summary>
    public void Set(int row, int answer, int value)
    {
        var line = cells.AsSpan(row * width, width);
        Change(line, answer, value);
        foreach (var column in dependents[answer])
        {
            Change(line, column, columns[column].Of(line));
        }
    }

    /// <summary>The answers by rows.</summary>
    public int[] ToArray()
    {
        var values = new int[Rows * answers];
        for (var row = 0; row < Rows; row++)
        {
            Row(row).CopyTo(values.AsSpan(row * answers));
        }

        return values;
    }

    /// <summary>Puts all answers and moments to those of other answers.</summary>
    public void Restore(ReadOnlySpan<int> values)
    {
        Array.Clear(sums);
        Array.Clear(crossProducts);
        for (var row = 0; row < Rows; row++)
        {
            var line = cells.AsSpan(row * width, width);
            values.Slice(row * answers, answers).CopyTo(line);
            for (var column = answers; column < width; column++)
            {
                line[column] = columns[column].Of(line);
            }

            for (var column = 0; column < width; column++)
            {
                sums[column] += line[column];
                foreach (var partner in partners[column])
                {
                    if (partner >= column)
                    {
                        crossProducts[(column * width) + partner] += (long)line[column] * line[partner];
                    }
                }
            }
        }
    }

    // One column after the other: where both of a pair change, the second finds the first changed already.
    private void Change(Span<int> line, int column, int value)
    {
        var old = line[column];
        var change = value - old;
        if (change == 0)
        {
            return;
        }

        sums[column] += change;
        foreach (var partner in partners[column])
        {
            if (partner == column)
            {
                crossProducts[(column * width) + column] += (long)change * (value + old);
            }
            else
            {
                crossProducts[column < partner ? (column * width) + partner : (partner * width) + column] += (long)change * line[partner];
            }
        }

        line[column] = value;
    }

    private int[] Dependents(int answer)
    {
        var touched = new HashSet<int> { answer };
        for (var column = answers; column < width; column++)
        {
            if (columns[column].Sources.Any(touched.Contains))
            {
                touched.Add(column);
            }
        }

        return [.. touched.Where(column => column != answer).Order()];
    }
}
