using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>
/// Fisher's exact test of independence: the probability, given the margins, of all tables no more probable than the one observed (Fisher 1935; Freeman and Halton 1951).
/// All tables are gone through by the network of Mehta and Patel (1983; <see cref="TableNetwork"/>); where that takes more than a set number of steps, tables are drawn at random.
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
    public static FisherExactTest Of(ContingencyTable table, int draws = 10_000, ulong seed = 1, CancellationToken cancellation = default) => Of(table, draws, seed, MostSteps, cancellation);

    /// <summary>The same with another number of steps after which tables are drawn.</summary>
    internal static FisherExactTest Of(ContingencyTable table, int draws, ulong seed, long mostSteps, CancellationToken cancellation)
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

        return Math.Min(table.Rows, table.Columns) <= MostRows && Exact(table, logs, observed, mostSteps, cancellation) is { } p ? new FisherExactTest(Math.Min(1, p), 0, 0) : Drawn(table, logs, observed, draws, seed, cancellation);
    }

    private static double? Exact(ContingencyTable table, double[] logs, double observed, long mostSteps, CancellationToken cancellation)
    {
        // Fewer rows make fewer nodes.
        var isWide = table.Rows <= table.Columns;
        int[] rows = [.. (isWide ? table.RowTotals : table.ColumnTotals).Order()], columns = [.. (isWide ? table.ColumnTotals : table.RowTotals).OrderDescending()];
        return TableNetwork.Probability(rows, columns, logs, observed + Alike, mostSteps, cancellation);
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
}
