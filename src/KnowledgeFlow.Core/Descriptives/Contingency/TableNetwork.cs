using System.Runtime.InteropServices;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>
/// The network of Mehta and Patel (1983, Journal of the American Statistical Association 78:427-434): tables with given margins are filled column by column, and a node is what the rows have left. Ways to a node
/// whose −Σ ln n! agree to 1e-10 go on as one with their probabilities added. A way that no completion, or every one, takes to the improbable tables is settled at once
/// (<see cref="NodeBounds"/>); the others meet the completions of the last columns, which are gone through once a node, in the middle of the network.
/// </summary>
internal sealed class TableNetwork
{
    private const double Unit = 1e-10;

    private readonly int[] columns;
    private readonly double[] logs;
    private readonly double limit;
    private readonly int middle;
    private readonly UInt128 radix;
    private readonly Dictionary<(int Stage, UInt128 Node), Completions> completions = [];
    private readonly CancellationToken cancellation;
    private long budget;

    private TableNetwork(int[] columns, double[] logs, double limit, int mostLeft, long budget, CancellationToken cancellation)
    {
        (this.columns, this.logs, this.limit, this.budget, this.cancellation) = (columns, logs, limit, budget, cancellation);
        middle = columns.Length - Math.Max(1, columns.Length / 2);
        radix = (UInt128)(mostLeft + 1);
    }

    /// <summary>The probability, given the margins, of all tables with −Σ ln n! of no more than <paramref name="limit"/>; null where that takes more than <paramref name="budget"/> steps.</summary>
    /// <param name="rows">The totals of the rows, ascending; the fewer the better.</param>
    /// <param name="columns">The totals of the columns, descending; two at least.</param>
    /// <param name="logs">ln n!, from 0 to the total.</param>
    /// <param name="limit">The greatest −Σ ln n! that counts.</param>
    /// <param name="budget">A step is a way that is carried over an edge.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static double? Probability(int[] rows, int[] columns, double[] logs, double limit, long budget, CancellationToken cancellation) =>
        rows.Length * Math.Log2(rows[^1] + 1.0) > 127 ? null : new TableNetwork(columns, logs, limit, rows[^1], budget, cancellation).Forward(rows);

    private double? Forward(int[] rows)
    {
        var nodes = new Dictionary<UInt128, (int[] Left, Dictionary<long, double> Ways)> { [Key(rows)] = (rows, new() { [0] = 1 }) };
        var p = 0.0;
        for (var stage = 0; stage < middle; stage++)
        {
            var next = new Dictionary<UInt128, (int[] Left, Dictionary<long, double> Ways)>();
            foreach (var (left, ways) in nodes.Values)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var (fewer, value, probability) in new ColumnFillings(left, columns[stage], logs))
                {
                    budget -= ways.Count;
                    if (budget < 0)
                    {
                        return null;
                    }

                    var key = Key(fewer);
                    ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(next, key, out var isKnown);
                    if (!isKnown)
                    {
                        node = ([.. fewer], []);
                    }

                    Add(node.Ways, ways, value, probability);
                }
            }

            nodes = next;
            p += Settle(nodes, stage + 1);
        }

        foreach (var (left, ways) in nodes.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((budget -= ways.Count) < 0 || CompletionsOf(left, middle) is not { } ends)
            {
                return null;
            }

            foreach (var (value, probability) in ways)
            {
                p += probability * ends.UpTo(limit - (value * Unit));
            }
        }

        return p;
    }

    // Takes out the ways of which every completion counts, with their probability, and those of which none does.
    private double Settle(Dictionary<UInt128, (int[] Left, Dictionary<long, double> Ways)> nodes, int stage)
    {
        var p = 0.0;
        var rest = columns.AsSpan(stage);
        foreach (var (key, (left, ways)) in nodes)
        {
            var (least, most) = NodeBounds.Of(left, rest, logs);
            foreach (var (value, probability) in ways)
            {
                if ((value * Unit) + most <= limit)
                {
                    p += probability;
                    ways.Remove(value);
                }
                else if ((value * Unit) + least > limit)
                {
                    ways.Remove(value);
                }
            }

            if (ways.Count == 0)
            {
                nodes.Remove(key);
            }
        }

        return p;
    }

    private Completions? CompletionsOf(int[] left, int stage)
    {
        if (stage == columns.Length - 1)
        {
            var last = 0.0;
            foreach (var total in left)
            {
                last -= logs[total];
            }

            return new Completions([last], [1]);
        }

        // A node in the middle is asked for once, those behind it by many.
        var key = (stage, Key(left));
        if (stage > middle && completions.TryGetValue(key, out var known))
        {
            return known;
        }

        var ways = new Dictionary<long, double>();
        foreach (var (fewer, value, probability) in new ColumnFillings(left, columns[stage], logs))
        {
            if (CompletionsOf(stage == columns.Length - 2 ? fewer : [.. fewer], stage + 1) is not { } further || (budget -= further.Values.Length) < 0)
            {
                return null;
            }

            for (var k = 0; k < further.Values.Length; k++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(ways, (long)Math.Round((value + further.Values[k]) / Unit), out _) += probability * further.ProbabilityOf(k);
            }
        }

        var values = ways.Keys.Order().ToArray();
        var ends = new Completions([.. values.Select(value => value * Unit)], [.. values.Select(value => ways[value])]);
        if (stage > middle)
        {
            completions[key] = ends;
        }

        return ends;
    }

    private static void Add(Dictionary<long, double> ways, Dictionary<long, double> before, double value, double probability)
    {
        var moved = (long)Math.Round(value / Unit);
        foreach (var (past, reached) in before)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(ways, past + moved, out _) += reached * probability;
        }
    }

    private UInt128 Key(ReadOnlySpan<int> left)
    {
        var key = UInt128.Zero;
        foreach (var total in left)
        {
            key = (key * radix) + (UInt128)total;
        }

        return key;
    }

    /// <summary>The ways from a node to the end: their −Σ ln n!, ascending, and their probabilities given the node.</summary>
    private sealed class Completions
    {
        private readonly double[] cumulative;

        public Completions(double[] values, double[] probabilities)
        {
            Values = values;
            cumulative = new double[values.Length + 1];
            for (var k = 0; k < values.Length; k++)
            {
                cumulative[k + 1] = cumulative[k] + probabilities[k];
            }
        }

        public double[] Values { get; }

        public double ProbabilityOf(int place) => cumulative[place + 1] - cumulative[place];

        public double UpTo(double value)
        {
            var (low, high) = (0, Values.Length);
            while (low < high)
            {
                var between = (low + high) / 2;
                (low, high) = Values[between] <= value ? (between + 1, high) : (low, between);
            }

            return cumulative[low];
        }
    }
}
