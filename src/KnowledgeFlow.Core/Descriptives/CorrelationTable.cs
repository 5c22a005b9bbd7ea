using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The correlations of every two of some variables.</summary>
public sealed class CorrelationTable
{
    private readonly ImmutableArray<Outcome<Correlation>> pairs;
    private readonly ImmutableArray<int> counts;

    private CorrelationTable(ImmutableArray<string> names, ImmutableArray<Outcome<Correlation>> pairs, ImmutableArray<int> counts)
    {
        Names = names;
        this.pairs = pairs;
        this.counts = counts;
    }

    /// <summary>The variables, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The correlation of variables i and j; on the diagonal 1 with no p, where the variable varies.</summary>
    public Outcome<Correlation> this[int i, int j] => pairs[(i * Names.Length) + j];

    /// <summary>The rows that the correlation of variables i and j is taken from, whether or not it exists.</summary>
    public int Count(int i, int j) => counts[(i * Names.Length) + j];

    /// <summary>Correlates all columns of a frame.</summary>
    /// <param name="frame">The variables; NaN is missing.</param>
    /// <param name="method">Which correlation.</param>
    /// <param name="missing">Which rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The method is not one of the enumeration.</exception>
    public static CorrelationTable Of(SurveyData frame, CorrelationMethod method, MissingPairs missing = MissingPairs.Pairwise)
    {
        var names = frame.Names;
        var p = names.Length;
        var rows = missing == MissingPairs.Listwise ? frame.Listwise() : frame;
        var values = rows.Columns.Select(column => column.ToArray()).ToArray();

        // What a variable without blanks needs for product moments it needs once, not once a partner.
        var ready = values.Select(column => ReadyForProducts(method, column)).ToArray();
        var pairs = new Outcome<Correlation>[p * p];
        var counts = new int[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                frame.Cancellation.ThrowIfCancellationRequested();
                var found = ready[i] is { } u && ready[j] is { } v
                    ? PearsonCorrelation.OfStandardised(u, v)
                    : Of(method, values[i], values[j], names[i], names[j]);
                if (i == j)
                {
                    found = found.Then<Correlation>(correlation => new Correlation(1, correlation.Count, null));
                }

                pairs[(i * p) + j] = pairs[(j * p) + i] = found;
                counts[(i * p) + j] = counts[(j * p) + i] =
                    found.TryGet(out var correlation, out _) ? correlation.Count : CompletePairs.Of(values[i], values[j]).X.Length;
            }
        }

        return new CorrelationTable(names, [.. pairs], [.. counts]);
    }

    private static double[]? ReadyForProducts(CorrelationMethod method, double[] values)
    {
        if (method == CorrelationMethod.Kendall || (method == CorrelationMethod.Spearman && values.Length <= RankPermutations.MostForSpearman) || values.Length < 2 || Array.Exists(values, double.IsNaN) || Spread.IsConstant(values))
        {
            return null;
        }

        return PearsonCorrelation.Standardised(method == CorrelationMethod.Spearman ? SpearmanCorrelation.MidRanks(values) : values);
    }

    private static Outcome<Correlation> Of(CorrelationMethod method, double[] x, double[] y, string xName, string yName) => method switch
    {
        CorrelationMethod.Pearson => PearsonCorrelation.Of(x, y, xName, yName),
        CorrelationMethod.Spearman => SpearmanCorrelation.Of(x, y, xName, yName),
        CorrelationMethod.Kendall => KendallCorrelation.Of(x, y, xName, yName),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such correlation."),
    };
}
