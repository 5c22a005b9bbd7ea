using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// The n × p matrix of a linear model: the intercept first where there is one, then the terms' columns. Complete: no value is NaN. With weights w every
/// column, the intercept's too, is multiplied by √w, so that least squares on it are weighted least squares.
/// </summary>
public sealed class DesignMatrix
{
    /// <summary>The name of the intercept's row in coefficient tables.</summary>
    public const string InterceptName = "(Intercept)";

    private DesignMatrix(int rows, bool hasIntercept, ImmutableArray<double> rootWeights, ImmutableArray<DesignColumn> columns)
    {
        Rows = rows;
        HasIntercept = hasIntercept;
        RootWeights = rootWeights;
        Columns = columns;
    }

    /// <summary>The number of rows n.</summary>
    public int Rows { get; }

    /// <summary>Whether the first column is the intercept.</summary>
    public bool HasIntercept { get; }

    /// <summary>√w of each row; empty where rows are not weighted.</summary>
    public ImmutableArray<double> RootWeights { get; }

    /// <summary>All p columns, the intercept's included, multiplied by √w where rows are weighted.</summary>
    public ImmutableArray<DesignColumn> Columns { get; }

    /// <summary>The names of the columns, in order.</summary>
    public ImmutableArray<string> Names => [.. Columns.Select(column => column.Name)];

    /// <summary>A matrix of the given columns, after a column of ones if <paramref name="intercept"/>.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The columns as they are, without weights.</param>
    /// <param name="intercept">Whether there is an intercept.</param>
    /// <param name="weights">The weight of each row; empty for none.</param>
    /// <exception cref="ArgumentException">
    /// Columns differ in length, share a name, or hold a value that is not finite; or weights are not one a row, finite and above 0.
    /// </exception>
    public static DesignMatrix Of(int rows, IEnumerable<DesignColumn> columns, bool intercept = true, ImmutableArray<double> weights = default)
    {
        if (!weights.IsDefaultOrEmpty && (weights.Length != rows || !weights.All(weight => weight > 0 && double.IsFinite(weight))))
        {
            throw new ArgumentException("Weights are one a row, finite and above 0.", nameof(weights));
        }

        ImmutableArray<double> roots = weights.IsDefaultOrEmpty ? [] : [.. weights.Select(Math.Sqrt)];
        return new DesignMatrix(rows, intercept, roots, intercept ? [Weighted(Ones(rows), roots)] : []).With(columns);
    }

    /// <summary>The matrix with more columns at its end.</summary>
    /// <param name="more">The columns as they are, without weights.</param>
    /// <exception cref="ArgumentException">Columns differ in length, share a name, or hold a value that is not finite.</exception>
    public DesignMatrix With(IEnumerable<DesignColumn> more)
    {
        ImmutableArray<DesignColumn> given = [.. more];
        foreach (var column in given)
        {
            if (column.Values.Length != Rows || (column.Low.Length != Rows && !column.Low.IsEmpty))
            {
                throw new ArgumentException($"Column {column.Name} has {column.Values.Length} rows where the matrix has {Rows}.", nameof(more));
            }

            if (!AllFinite(column.Values.AsSpan()))
            {
                throw new ArgumentException($"Column {column.Name} has a value that is missing or infinite.", nameof(more));
            }
        }

        var own = Columns.Skip(HasIntercept ? 1 : 0);
        return own.Concat(given).GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException($"Two columns are named {twice.Key}.", nameof(more))
            : new DesignMatrix(Rows, HasIntercept, RootWeights, [.. Columns, .. given.Select(column => Weighted(column, RootWeights))]);
    }

    /// <summary>The matrix of some of its own columns, the intercept among them where there is one.</summary>
    internal DesignMatrix Taking(IEnumerable<DesignColumn> own) => new(Rows, HasIntercept, RootWeights, [.. own]);

    /// <summary>Values times √w; themselves where rows are not weighted.</summary>
    internal ImmutableArray<double> Weighted(ImmutableArray<double> values) => RootWeights.IsEmpty ? values : [.. values.Select((value, i) => value * RootWeights[i])];

    /// <summary>The mean of values that are multiplied by √w: Σ√w(√w x)/Σw; 0 where the model has no intercept.</summary>
    internal double Mean(ImmutableArray<double> values) => !HasIntercept ? 0
        : RootWeights.IsEmpty ? SampleSpread.Mean(values)
        : LaneSums.Dot(RootWeights.AsSpan(), values.AsSpan()) / LaneSums.SumOfSquares(RootWeights.AsSpan());

    /// <summary>√w(x − x̄) of values that are multiplied by √w: what the intercept leaves of them.</summary>
    internal double[] Deviations(ImmutableArray<double> values)
    {
        var mean = Mean(values);
        return RootWeights.IsEmpty ? [.. values.Select(value => value - mean)] : [.. values.Select((value, i) => value - (mean * RootWeights[i]))];
    }

    /// <summary>Σw(x − x̄)² of values that are multiplied by √w; about 0 where the model has no intercept.</summary>
    internal double SumOfSquares(ImmutableArray<double> values) => !HasIntercept ? LaneSums.SumOfSquares(values.AsSpan())
        : RootWeights.IsEmpty ? SampleSpread.SumOfSquares(values)
        : LaneSums.SumOfSquares(Deviations(values));

    internal static bool AllFinite(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    // What rounding of a power left out is rounding beside that of √w.
    private static DesignColumn Weighted(DesignColumn column, ImmutableArray<double> roots) =>
        roots.IsEmpty ? column : new DesignColumn(column.Name, [.. column.Values.Select((value, i) => value * roots[i])]);

    private static DesignColumn Ones(int rows)
    {
        var ones = new double[rows];
        ones.AsSpan().Fill(1);
        return new DesignColumn(InterceptName, [.. ones]);
    }
}
