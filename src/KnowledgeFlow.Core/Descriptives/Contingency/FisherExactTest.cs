using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>
/// Fisher's exact test of independence: the probability, given the margins, of all tables no more probable than the one observed (Fisher 1935; Freeman and Halton 1951).
/// All tables are gone through column by column, those with the same margins left and the same probability so far together (the network of Mehta and Patel 1983, without its
/// bounds); where that takes too long, tables are drawn at random.
/// </summary>
/// <param name="PValue">Two-sided.</param>
/// <param name="StandardError">√(p(1 − p)/B) where tables were drawn; 0 where p is exact.</param>
/// <param name="Draws">The tables drawn B; 0 where p is exact.</param>
public sealed record FisherExactTest(double PValue, double StandardError, int Draws)
{
    /// <summary>Tables whose probabilities differ by less than this share are equally probable, as R.</summary>
    private const double Alike = 1e-7;

    private const long MostSteps = 5_000_000;

    private const int MostRows = 10;

    /// <summary>Of more cells than this no test is made.</summary>
    public const int MostCells = 2500;

    /// <summary>Whether p is exact.</summary>
    public bool IsExact => Draws == 0;

    /// <summary>The test of a table whose rows and columns all hold something.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="draws">How many tables are drawn where it takes too long to go through all of them; p is then (1 + those no more probable)/(B + 1).</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="cancellation">Ends the test early.</param>
    public static FisherExactTest Of(ContingencyTable table, int draws = 10_000, ulong seed = 1, CancellationToken cancellation = default)
    {
        var logs = LogFactorials(table.Total);
        var observed = 0.0;
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                observed -= logs[table[i, j]];
            }
        }

        return Math.Min(table.Rows, table.Columns) <= MostRows && Exact(table, logs, observed, cancellation) is { } p ? new FisherExactTest(Math.Min(1, p), 0, 0) : Drawn(table, logs, observed, draws, seed, cancellation);
    }

    private static double? Exact(ContingencyTable table, double[] logs, double observed, CancellationToken cancellation)
    {
        // Fewer rows make fewer nodes; a node is the sorted totals that rows have left.
        var isWide = table.Rows <= table.Columns;
        int[] rows = [.. (isWide ? table.RowTotals : table.ColumnTotals).Order()], columns = [.. (isWide ? table.ColumnTotals : table.RowTotals).OrderDescending()];
        var constant = rows.Sum(total => logs[total]) + columns.Sum(total => logs[total]) - logs[table.Total];
        var nodes = new Dictionary<string, (int[] Left, Dictionary<long, (double Log, double Ways)> Pasts)> { [Key(rows)] = (rows, new() { [0] = (0, 1) }) };
        var steps = 0L;
        foreach (var column in columns[..^1])
        {
            cancellation.ThrowIfCancellationRequested();
            var next = new Dictionary<string, (int[] Left, Dictionary<long, (double Log, double Ways)> Pasts)>();
            foreach (var (left, pasts) in nodes.Values)
            {
                foreach (var (fewer, log) in Fillings(left, column, logs))
                {
                    steps += pasts.Count;
                    if (steps > MostSteps)
                    {
                        return null;
                    }

                    var key = Key(fewer);
                    if (!next.TryGetValue(key, out var node))
                    {
                        next[key] = node = (fewer, []);
                    }

                    foreach (var past in pasts.Values)
                    {
                        var sum = past.Log - log;
                        var rounded = (long)Math.Round(sum * 1e10);
                        node.Pasts[rounded] = (sum, past.Ways + (node.Pasts.TryGetValue(rounded, out var same) ? same.Ways : 0));
                    }
                }
            }

            nodes = next;
        }

        var p = 0.0;
        foreach (var (left, pasts) in nodes.Values)
        {
            var last = left.Sum(total => logs[total]);
            foreach (var (log, ways) in pasts.Values.OrderBy(past => past.Log))
            {
                p += log - last <= observed + Alike ? ways * Math.Exp(log - last + constant) : 0;
            }
        }

        return p;
    }

    // Every way to share a column's total among the rows: what they have left, sorted, and Σ ln n!.
    private static IEnumerable<(int[] Left, double Log)> Fillings(int[] left, int total, double[] logs)
    {
        var after = new int[left.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            after[i] = after[i + 1] + left[i];
        }

        var cells = new int[left.Length];
        return Fill(0, total, 0);

        IEnumerable<(int[] Left, double Log)> Fill(int row, int rest, double log)
        {
            if (row == left.Length)
            {
                var fewer = new int[left.Length];
                for (var i = 0; i < fewer.Length; i++)
                {
                    fewer[i] = left[i] - cells[i];
                }

                Array.Sort(fewer);
                yield return (fewer, log);
                yield break;
            }

            for (var cell = Math.Max(0, rest - after[row + 1]); cell <= Math.Min(rest, left[row]); cell++)
            {
                cells[row] = cell;
                foreach (var filling in Fill(row + 1, rest - cell, log + logs[cell]))
                {
                    yield return filling;
                }
            }
        }
    }

    private static FisherExactTest Drawn(ContingencyTable table, double[] logs, double observed, int draws, ulong seed, CancellationToken cancellation)
    {
        var distribution = Bootstrap.Run(
            draws,
            seed,
            1,
            () => new int[table.Rows],
            (source, left, values) =>
            {
                table.RowTotals.CopyTo(left);
                values[0] = RandomTable.MinusLogFactorials(source, left, table.ColumnTotals, logs);
                return true;
            },
            cancellation: cancellation);
        var p = (1.0 + distribution.Values(0).Count(value => value <= observed + Alike)) / (draws + 1);
        return new FisherExactTest(p, Math.Sqrt(p * (1 - p) / draws), draws);
    }

    private static double[] LogFactorials(int most)
    {
        var logs = new double[most + 1];
        for (var n = 2; n <= most; n++)
        {
            logs[n] = GammaFunction.Log(n + 1.0);
        }

        return logs;
    }

    private static string Key(int[] left) => string.Join(',', left);
}
